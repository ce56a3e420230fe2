package import Register
package import SecurityPolicy
internal import TerminalKit

/// What the books of a bundle say, in one language.
package struct BundleText: BundleWords {
    /// The language.
    package let language: Language

    /// Words in a language.
    package init(_ language: Language) {
        self.language = language
    }

    private func column(
        _ heading: Wording, _ key: String, _ kind: BundleColumn.Kind = .text,
        labels: [(String, Wording)] = []
    ) -> BundleColumn {
        BundleColumn(
            heading(language), key, kind,
            labels: Dictionary(
                labels.map { ($0, $1(language)) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The columns of the book of a kind: the permit, the asset, each step with its people and times,
    /// and the kind's own fields.
    package func columns(of kind: PermitKind, _ policy: Policy) -> [BundleColumn] {
        let states = PermitState.allCases.map { ($0.rawValue, Words.permitState($0)) }
        let flags = Permit.Flag.allCases.map { ($0.rawValue, Words.permitFlag($0)) }
        let kinds = AssetKind.allCases.map { ($0.rawValue, Words.kind($0, policy)) }
        return [
            column(Wording("許可番号", "permit"), "permit", .number),
            column(Wording("状態", "state"), "state", labels: states),
            column(Wording("注意", "flags"), "flags", labels: flags),
            column(Wording("所管コード", "unit"), "unit"),
            column(Wording("所管", "unit name"), "unitName"),
            column(Wording("台帳番号", "asset"), "asset", .number),
            column(Wording("情報資産", "asset name"), "assetName"),
            column(Wording("種別", "asset kind"), "assetKind", labels: kinds),
            column(Wording("許可時の分類", "class when approved"), "approved"),
            column(Wording("書出し時の分類", "class when exported"), "effective"),
            column(Wording("目的", "purpose"), "purpose"),
            column(Wording("期間の初日", "from"), "from", .date),
            column(Wording("期間の末日", "until"), "until", .date),
            column(Wording("申請者", "applicant name"), "applicantName"),
            column(Wording("申請者のログイン名", "applicant"), "applicant"),
            column(Wording("申請の本人（代理のとき）", "applicant for"), "applicantFor"),
        ]
            + columns(of: .apply) + columns(of: .approve, note: true)
            + [
                column(
                    Wording("申請者本人が許可した理由", "why the applicant approved"),
                    "approve.unavoidable")
            ] + columns(of: .start) + columns(of: .finish)
            + kind.fields.map { field in
                let labels: [(String, Wording)] =
                    switch field.kind {
                    case .boolean: ["true", "false"].map { ($0, Words.permitValue($0, of: field)) }
                    case .choice(let choices): choices.map { ($0.code, $0.label) }
                    default: []
                    }
                return column(
                    field.label, "field." + field.name, BundleText.kind(of: field), labels: labels)
            } + columns(of: .acknowledge) + columns(of: .extend, note: true)
            + columns(of: .lose, note: true) + columns(of: .revoke, note: true)
            + [
                column(Wording("添付書類", "papers"), "attach.note"),
                column(Wording("添付書類のSHA-256", "SHA-256 of the papers"), "attach.digest"),
            ]
    }

    private static func kind(of field: PermitField) -> BundleColumn.Kind {
        switch field.kind {
        case .date: .date
        case .time: .time
        case .integer: .number
        default: .text
        }
    }

    /// Who did a step, when that was, when it was recorded, and in which entry.
    private func columns(of step: PermitStep, note: Bool = false) -> [BundleColumn] {
        let name = Words.permitStep(step)
        func part(
            _ ja: String, _ en: String, _ key: String, _ kind: BundleColumn.Kind = .text
        ) -> BundleColumn {
            column(
                Wording("\(name.ja)：\(ja)", "\(name.en): \(en)"), "\(step.rawValue).\(key)", kind)
        }
        // Who applied stands before the steps.
        let people =
            step == .apply
            ? []
            : [
                part("氏名", "name", "actorName"), part("ログイン名", "login", "actor"),
                part("代決の本人", "acting for", "actingFor"),
            ]
        return people + [
            part("日時", "time", "at", .time), part("記録日時", "recorded", "recordedAt", .time),
            part("履歴番号", "entry", "entry", .number),
        ] + (note ? [part("意見・理由", "note", "note")] : [])
    }

    /// The columns of the list of people, units and contractors: what was recorded of them.
    package func columnsOfPeople(_ policy: Policy) -> [BundleColumn] {
        let acts = [
            "register.create", "person.add", "person.appoint", "person.end-appointment",
            "person.leave", "unit.add", "unit.move", "contractor.add",
        ].map { ($0, Words.act($0)) }
        let roles = Role.allCases.map { ($0.rawValue, Words.role($0, policy)) }
        let employments = AddPerson.Employment.allCases.map { ($0.rawValue, Words.employment($0)) }
        return [
            column(Wording("履歴番号", "entry"), "entry", .number),
            column(Wording("記録日時", "recorded"), "at", .time),
            column(Wording("内容", "what was recorded"), "act", labels: acts),
            column(Wording("ログイン名", "login"), "login"),
            column(Wording("コード", "code"), "code"),
            column(Wording("団体", "organisation"), "organisation"),
            column(Wording("氏名（台帳の作成者）", "person"), "person"),
            column(Wording("氏名・名称", "name"), "name"),
            column(Wording("よみがな", "reading"), "kana"),
            column(Wording("部・課", "unit"), "unit"),
            column(Wording("上位の部・課", "unit above"), "parent"),
            column(Wording("雇用", "employment"), "employment", labels: employments),
            column(Wording("役割", "role"), "role", labels: roles),
            column(Wording("初日", "from"), "from", .date),
            column(Wording("末日", "until"), "until", .date),
            column(Wording("代決の本人", "acting for"), "actingFor"),
            column(Wording("契約番号", "contract"), "contract"),
            column(Wording("秘密保持の末日", "confidential until"), "ndaUntil", .date),
        ]
    }

    /// The name of a book in a workbook.
    package func sheet(of kind: PermitKind) -> String { kind.name(language) }

    /// The name of the list of people in a workbook.
    package var sheetOfPeople: String { Wording("人・部課・事業者", "people")(language) }

    /// The page that says how to check the bundle, in both languages.
    package func readme(_ facts: BundleFacts) -> String { Words.bundlePage(facts) }
}

extension Words {
    /// What `ledger export` says.
    package enum Bundle {
        package static let command = Wording(
            "記録簿と、改ざんがないことを確かめる材料を、このプログラムなしで検証できるフォルダーに書き出します",
            "Export books with what proves them: a folder that is checked without this program")
        package static let folder = Wording("新しいフォルダー（まだないもの）", "New folder, which must not exist")
        package static let key = Wording(
            "このSSHの鍵で署名します（ssh-keygen -Y sign）", "Sign with this SSH key (ssh-keygen -Y sign)")
        package static let encoding = Wording(
            "表計算用CSVの文字コード（utf-8-bom、utf-8、cp932）",
            "Encoding of the CSV files: utf-8-bom, utf-8 or cp932")

        /// How far an export is.
        package static func progress(_ progress: BundleProgress) -> Wording {
            switch progress {
            case .books(let lines):
                Wording("記録簿の読出し \(lines)行", "reading the books, \(lines) lines")
            case .ledger(let entries, let all):
                Wording(
                    "履歴 \(entries * 100 / max(all, 1))%", "ledger, \(entries * 100 / max(all, 1))%")
            }
        }

        /// What was exported.
        package static func done(_ report: BundleReport, to path: String) -> Wording {
            Wording(
                """
                書き出しました：\(path)
                  許可 \(report.permits)件（記録簿 \(report.lines)行）、添付書類 \(report.papers)件、履歴 1〜\(report.entries)（内容つき \(report.bodies)件）
                  検証：python3 \(path)/verify.py
                """,
                """
                Exported to \(path)
                  permits: \(report.permits) (lines: \(report.lines)), papers: \(report.papers), entries: 1 to \(report.entries) (with bodies: \(report.bodies))
                  Check it: python3 \(path)/verify.py
                """)
        }

        package static let interrupted: (message: Wording, accepted: Wording?) = (
            Wording("中断しました。何も残していません", "interrupted; nothing was left behind"), nil
        )
    }
}
