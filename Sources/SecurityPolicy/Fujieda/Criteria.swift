extension Fujieda {
    /// One criterion for each bullet of 5(1)①②③.
    ///
    /// The order is part of the format.
    static let criteria: [Criterion] = [
        Criterion(
            "c1.personal", axis: .c, level: 1,
            Wording("誰のことか分かる個人の情報", "Information that identifies a person")),
        Criterion(
            "c1.confidential-by-law", axis: .c, level: 1,
            Wording("法律や条例で秘密にすべき情報", "Information that a law or ordinance makes confidential")),
        Criterion(
            "c1.corporate-harm", axis: .c, level: 1,
            Wording(
                "漏れると企業や団体の不利益になる情報",
                "Information whose leak would harm a company or other body")),
        Criterion(
            "c1.trust", axis: .c, level: 1,
            Wording(
                "漏れると市への信頼が大きく揺らぐ情報",
                "Information whose leak would badly hurt trust in the city")),
        Criterion(
            "c1.password", axis: .c, level: 1,
            Wording("パスワード、システムの設定内容", "Passwords and settings of systems")),
        Criterion(
            "c1.specific-personal", axis: .c, level: 1,
            Wording("マイナンバーを含む個人情報", "Personal information with a My Number"),
            isSpecificPersonal: true),
        Criterion(
            "c2.important", axis: .c, level: 2,
            Wording(
                "実害の心配は小さいが、業務にとって重要な情報",
                "Information of little risk but of importance to the work")),
        Criterion(
            "c2.obstructs", axis: .c, level: 2,
            Wording(
                "表に出ると業務が大きく滞る情報",
                "Information that would badly obstruct the work if it became public")),
        Criterion(
            "c3.other", axis: .c, level: 3,
            Wording("C1、C2のどれにも当たらないもの", "None of what makes C1 or C2")),
        Criterion(
            "i1.rights-or-work", axis: .i, level: 1,
            Wording(
                "誤り・書換え・破損があると住民の権利や業務を大きく損なうもの",
                "Error, alteration or damage could injure residents' rights or badly disturb the work"
            )),
        Criterion(
            "i2.important", axis: .i, level: 2,
            Wording(
                "実害の心配は小さいが、業務にとって重要な情報",
                "Information of little risk but of importance to the work")),
        Criterion(
            "i2.obstructs", axis: .i, level: 2,
            Wording(
                "表に出ると業務が大きく滞る情報",
                "Information that would badly obstruct the work if it became public")),
        Criterion(
            "i3.other", axis: .i, level: 3,
            Wording("I1、I2のどれにも当たらないもの", "None of what makes I1 or I2")),
        Criterion(
            "a1.irrecoverable", axis: .a, level: 1,
            Wording(
                "失うと元に戻しにくく、業務が止まりかねない情報",
                "Information that is hard to restore once lost, so that the work could stop")),
        Criterion(
            "a2.other", axis: .a, level: 2,
            Wording("A1に当たらないもの", "None of what makes A1")),
    ]
}
