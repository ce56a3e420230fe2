public import Register
public import SecurityPolicy

/// Names of things that have a code.
extension Words {
    /// A kind of thing that can be missing or double.
    public static func thing(_ thing: RegisterError.Thing) -> Wording {
        switch thing {
        case .asset: Wording("情報資産", "asset")
        case .unit: Wording("部・課", "unit")
        case .person: Wording("人", "person")
        case .contractor: Wording("委託事業者", "contractor")
        case .entry: Wording("履歴", "ledger entry")
        case .appointment: Wording("任命", "appointment")
        case .permit: Wording("許可", "permit")
        case .attachment: Wording("添付の書類", "attachment")
        case .purge: Wording("消去の申請", "purge")
        }
    }

    /// What a duty is about.
    public static func duty(_ duty: Duty) -> Wording {
        switch duty {
        case .organise: Wording("部・課、人、委託事業者の登録", "entering units, people and contractors")
        case .appoint: Wording("役割への任命", "appointing to roles")
        case .appointInUnit: Wording("課の担当者・職員の任命", "naming a unit's clerks and staff")
        case .registerAssets: Wording("情報資産の登録と訂正", "registering and correcting assets")
        case .classify: Wording("情報資産の分類", "classifying assets")
        case .lowerClass: Wording("分類の引下げ", "lowering a class")
        case .recordHandling: Wording("格納・置き場所・措置の記録", "recording contents, places and measures")
        case .sanitize: Wording("データ消去の記録", "recording a sanitization")
        case .retire: Wording("情報資産の使用終了", "retiring assets")
        case .usePermits: Wording("許可の申請と利用の記録", "applying for permits and recording their use")
        case .decidePermits: Wording("許可の決定", "deciding on permits")
        case .keepRecords: Wording("記録の廃棄停止と消去の決定", "holding records and deciding to erase them")
        case .read: Wording("台帳の閲覧", "looking at the register")
        case .audit: Wording("履歴台帳の閲覧と書出し", "looking at the ledger and exporting it")
        }
    }

    /// What an asset is called: by its unit, if who looks may not see it.
    public static func name(of line: AssetLine) -> Wording {
        line.isOutOfSight
            ? Wording("（\(line.unitName)のもの）", "(of \(line.unitName))")
            : Wording(line.name, line.name)
    }

    /// A role's name in a policy.
    public static func role(_ role: Role, _ policy: Policy = .fujieda) -> Wording {
        policy.roles.first { $0.role == role }?.name ?? Wording(role.rawValue, role.rawValue)
    }

    /// A family of codes, and where they are written.
    public static func codes(_ family: PolicyCode.Family) -> Wording {
        switch family {
        case .kind: Wording("種別（--kind）", "Kinds (--kind)")
        case .role: Wording("役割（appoint）", "Roles (appoint)")
        case .criterion: Wording("判断基準（--criterion）", "Criteria (--criterion)")
        case .trait: Wording("特性（--trait）", "Traits (--trait)")
        case .measure:
            Wording(
                "措置（--measure、asset measure --add）", "Measures (--measure, asset measure --add)")
        case .sanitization:
            Wording(
                "データ消去の方法（asset sanitize --method）",
                "Ways of sanitizing (asset sanitize --method)")
        }
    }

    /// A kind's name in a policy.
    public static func kind(_ kind: AssetKind, _ policy: Policy = .fujieda) -> Wording {
        policy.kinds[kind] ?? Wording(kind.rawValue, kind.rawValue)
    }

    /// An axis of the classes.
    public static func axis(_ axis: Axis) -> Wording {
        switch axis {
        case .c: Wording("機密性", "confidentiality")
        case .i: Wording("完全性", "integrity")
        case .a: Wording("可用性", "availability")
        }
    }

    /// Whether an asset is in use.
    public static func state(_ state: Asset.State) -> Wording {
        switch state {
        case .inUse: Wording("使用中", "in use")
        case .retired: Wording("使用終了", "retired")
        }
    }

    /// How a person is employed.
    public static func employment(_ employment: AddPerson.Employment) -> Wording {
        switch employment {
        case .staff: Wording("職員", "staff")
        case .dispatched: Wording("派遣", "dispatched")
        }
    }

    /// What gives an asset its class.
    public static func because(_ because: ExplainClass.Because) -> Wording {
        switch because {
        case .declared: Wording("付けた分類", "declared")
        case .unclassified: Wording("未分類（最も高い分類で扱う）", "unclassified (handled as the highest)")
        case .contents: Wording("格納しているもの", "contents")
        case .copyOf: Wording("複製元", "copy of")
        case .residue: Wording("残存データ", "data that remains")
        }
    }

    /// How a clause is upheld.
    public static func upheld(_ upheld: ClauseRule.Upheld) -> Wording {
        switch upheld {
        case .database: Wording("データベースが拒む", "the database refuses")
        case .door: Wording("操作を断る", "the act is refused")
        case .obligation: Wording("取扱制限として未措置を示す", "an obligation that shows as a gap")
        case .ledger: Wording("履歴台帳と検証", "the ledger and its verification")
        case .model: Wording("記録して表示できる", "can be recorded and shown")
        case .notYet: Wording("まだ守っていない", "not upheld yet")
        }
    }

    /// A field of an act, as refusals name it.
    public static func field(_ name: String) -> Wording {
        switch name {
        case "name": Wording("名称", "name")
        case "code": Wording("コード", "code")
        case "login": Wording("ログイン名", "login")
        case "kana": Wording("よみがな", "reading")
        case "contract": Wording("契約番号", "contract number")
        case "organisation": Wording("団体名", "organisation")
        case "reason": Wording("理由", "reason")
        case "location": Wording("置き場所", "location")
        case "purpose": Wording("利用目的", "purpose")
        case "source": Wording("入手先", "source")
        case "note": Wording("備考", "note")
        case "external-id": Wording("外部番号", "external number")
        default: Wording(name, name)
        }
    }

    /// What an act of the ledger did; the name itself for one that is not known here.
    public static func act(_ name: String) -> Wording {
        switch name {
        case "register.create": Wording("台帳の作成", "register created")
        case "register.promote": Wording("予備からの切替え", "standby promoted")
        case "unit.add": Wording("部・課の登録", "unit added")
        case "unit.move": Wording("部・課の移動", "unit moved")
        case "person.add": Wording("人の登録", "person added")
        case "contractor.add": Wording("委託事業者の登録", "contractor added")
        case "person.appoint": Wording("任命", "appointed")
        case "person.end-appointment": Wording("任命の終了", "appointment ended")
        case "person.leave": Wording("退職・異動", "left")
        case "read.refused": Wording("閲覧の拒否", "look refused")
        case "act.refused": Wording("操作の拒否", "act refused")
        case "asset.register": Wording("資産の登録", "asset registered")
        case "asset.correct": Wording("資産の訂正", "asset corrected")
        case "asset.classify": Wording("分類", "classified")
        case "asset.copy": Wording("複製の登録", "copy registered")
        case "asset.put-in": Wording("格納", "put in")
        case "asset.take-out": Wording("取出し", "taken out")
        case "asset.sanitize": Wording("データ消去", "sanitized")
        case "asset.measure": Wording("措置の変更", "measures changed")
        case "asset.move": Wording("置き場所の変更", "moved")
        case "asset.retire": Wording("使用終了", "retired")
        case "retention.hold": Wording("廃棄停止", "held")
        case "retention.unhold": Wording("廃棄停止の解除", "hold released")
        case "retention.ask": Wording("消去の申請", "purge asked for")
        case "retention.purge": Wording("記録の消去", "records erased")
        case "retention.decline": Wording("消去の否認", "purge declined")
        case let name where name.hasPrefix("permit."):
            PermitStep(rawValue: String(name.dropFirst(7))).map(permitStep) ?? Wording(name, name)
        default: Wording(name, name)
        }
    }
}
