extension Fujieda {
    /// Classes and responsibility: 5(1) and 5(2)① to ④.
    static let classClauses: [ClauseRule] = [
        ClauseRule(
            "5(1)①", who: .manager,
            must: Wording("機密性を基準に照らして1・2・3に分ける", "Confidentiality class 1, 2, 3 by its criteria"),
            answer: Wording(
                "選んだ基準と理由を付けて分類する。基準と食い違う分類、存在しない分類は断る",
                "Class with the criterion chosen and a reason; a class that its criteria do not give is refused"
            ),
            upheld: [.database, .door], places: ["schema.sql: classes", "asset classify"]),
        ClauseRule(
            "5(1)②", who: .manager,
            must: Wording("完全性を基準に照らして1・2・3に分ける", "Integrity class 1, 2, 3 by its criteria"),
            answer: Wording(
                "選んだ基準と理由を付けて分類する。基準と食い違う分類、存在しない分類は断る",
                "Class with the criterion chosen and a reason; a class that its criteria do not give is refused"
            ),
            upheld: [.database, .door], places: ["schema.sql: classes", "asset classify"]),
        ClauseRule(
            "5(1)③", who: .manager,
            must: Wording(
                "可用性を基準に照らして1・2に分ける（3はない）",
                "Availability class 1, 2 by its criteria (there is no class 3)"),
            answer: Wording(
                "選んだ基準と理由を付けて分類する。基準と食い違う分類、存在しない分類は断る",
                "Class with the criterion chosen and a reason; a class that its criteria do not give is refused"
            ),
            upheld: [.database, .door], places: ["schema.sql: classes", "asset classify"]),
        ClauseRule(
            "5(2)①ア", who: .sectionManager,
            must: Wording("管理者は課の資産に責任を持つ", "Responsible for the assets of the section"),
            answer: Wording(
                "資産は必ずどこかの部・課に属し、その日の管理者が分かる。分類を下げられるのは管理者だけ",
                "Every asset has an owning unit, whose manager on any day is derivable; only the section manager lowers a class"
            ),
            upheld: [.door, .model],
            places: ["asset add --unit", "asset classify", "appoint section-manager"]),
        ClauseRule(
            "5(2)①イ", who: .manager,
            must: Wording(
                "写したもの・送ったものも、元と同じ分類で管理する",
                "A copied or transmitted asset keeps being managed by its class"),
            answer: Wording(
                "写しは元の実効分類を下回らない。元が上がれば写しも上がる",
                "A copy takes its original's classes; raising the original raises its copies"),
            upheld: [.database],
            places: ["schema.sql: effective class", "asset add --copy-of", "asset why"]),
        ClauseRule(
            "5(2)②ア", who: .staff,
            must: Wording("業務に要らない情報は作らない", "Make no information that the work does not need"),
            answer: Wording(
                "電子情報の登録に目的を書かせる", "Purpose is a required field of an information asset"),
            upheld: [.notYet]),
        ClauseRule(
            "5(2)②イ", who: .author,
            must: Wording("作りかけの情報も分類に従って管理する", "Unfinished information is managed by class too"),
            answer: Wording(
                "未分類の資産は、分類されるまで最高の分類として扱う",
                "An asset not yet classified is handled as the highest class until it is"),
            upheld: [.database], places: ["schema.sql: effective class", "asset add", "asset why"]),
        ClauseRule(
            "5(2)②ウ", who: .holder,
            must: Wording("要らなくなった情報はすぐに消す", "Erase information promptly once it is not needed"),
            answer: Wording(
                "消去予定日を持たせ、来たものをホームに出す。廃棄は許可を申請して行う。支給品でない機器は、使い終えたときに何も残っていないことを確かめる",
                "A day of erasure; the home lists those whose day has come; disposal goes by its permit; the end of using an own device confirms that nothing is left on it"
            ),
            upheld: [.model], places: ["asset add", "permit disposal", "permit own-device"]),
        ClauseRule(
            "5(2)③", who: .recipient,
            must: Wording("よそで作られた情報も分類に従って管理する", "Information made by others is managed by class"),
            answer: Wording(
                "入手した資産も同じように登録し、分類し、未分類なら最高とみなす。入手先の欄は今後",
                "Registered and classified like any other, the highest until then; the source field comes later"
            ),
            upheld: [.model, .notYet], places: ["asset add", "asset classify"]),
        ClauseRule(
            "5(2)④ア", who: .all,
            must: Wording("業務以外に使わない", "No use outside the work"),
            answer: Wording(
                "どの許可の申請にも目的を書かせ、なければ断る",
                "Every application for a permit states its purpose, and is refused without"),
            upheld: [.door], places: permitPlaces),
        ClauseRule(
            "5(2)④イ", who: .all,
            must: Wording("分類に見合った扱いをする", "Handle by class"),
            answer: Wording(
                "実効分類から取扱制限を導き、足りないものを未措置として示す",
                "Obligations derived from the effective class; what no measure meets is a gap"),
            upheld: [.obligation], places: ["asset show", "gaps"]),
        ClauseRule(
            "5(2)④ウ", who: .all,
            must: Wording(
                "分類の違う情報が入った媒体は、一番高い分類で扱う",
                "A medium that holds information of different classes is handled by the highest"),
            answer: Wording(
                "実効分類は、入っているものを何段でもたどった最高。C・I・Aそれぞれに、データベースが保つ",
                "Effective class of a medium = highest over all it holds at any depth; on C / I / A separately; kept by the store"
            ),
            upheld: [.database],
            places: ["schema.sql: effective class", "asset put-in", "asset why"]),
    ]
}
