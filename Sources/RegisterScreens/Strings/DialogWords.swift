internal import Register
internal import SecurityPolicy

extension Words {
    /// Dialogs that change the register, and what they say that would change.
    enum Dialog {
        static let whatChanges = Wording("確定すると", "What confirming changes")
        static let asking = Wording("確かめています..", "Finding out what would change..")
        static let confirm = Wording(
            "Enter で確定、Esc でやめる", "Enter confirms, Esc leaves without")
        static let cannotConfirm = Wording(
            "このままでは確定できません。Esc でやめます", "Cannot be confirmed as it is. Esc leaves")
        static let leave = Wording(
            "変更を捨ててよければ、もう一度 Esc", "Esc again leaves and forgets what was changed")
        static func wouldBeRefused(_ message: Wording) -> Wording {
            Wording("できません: \(message.ja)", "Not possible: \(message.en)")
        }

        static func assets(_ count: Int) -> Wording {
            Wording("資産\(count)件", count == 1 ? "1 asset" : "\(count) assets")
        }
        static let obligations = Wording("取扱制限", "Obligations")
        static func still(_ classes: String) -> Wording {
            Wording("\(classes) のまま", "still \(classes)")
        }
        static func newGaps(_ count: Int) -> Wording {
            Wording("新しい未措置 \(count)件", count == 1 ? "1 new gap" : "\(count) new gaps")
        }
        static func endedGaps(_ count: Int) -> Wording {
            Wording("なくなる未措置 \(count)件", count == 1 ? "1 gap ends" : "\(count) gaps end")
        }
        static let sameClasses = Wording("実効分類は変わらない", "effective classes stay")
        static let each = Wording("それぞれ", "Each")
        static func others(_ count: String) -> Wording {
            Wording("ほかに分類が変わる資産 \(count)件", "Other assets that change class: \(count)")
        }
        static let noOthers = Wording(
            "ほかに分類が変わる資産はない", "No other asset changes class")
        static let newAsset = Wording("新しい資産", "New asset")
        static func residueMark(_ isNew: Bool) -> Wording {
            isNew ? Wording(" +残", " +R") : Wording(" -残", " -R")
        }

        /// A reason with its clause, in one line.
        static func because(_ reason: Wording, _ clause: Clause?) -> Wording {
            guard let clause else { return reason }
            let citation = Words.Say.citation(clause)
            return Wording(reason.ja + citation.ja, reason.en + citation.en)
        }

        /// A refusal in one line.
        static func refused(_ error: any Error, policy: Policy = .fujieda) -> Wording {
            let (message, _, clause) = parts(of: error, policy: policy)
            return because(wouldBeRefused(message), clause)
        }

        /// What an error says, what would be accepted and the clause that refuses.
        static func parts(
            of error: any Error, policy: Policy = .fujieda
        ) -> (Wording, Wording?, Clause?) {
            let (message, accepted) = Words.onScreen(error, policy: policy)
            var clause: Clause?
            if case .refused(let refusal) = error as? RegisterError { clause = refusal.clause }
            return (message, accepted, clause)
        }

        /// That acts were recorded, and whether they can be taken back.
        static func done(_ done: Deed.Done) -> Wording {
            let what = recorded(done.receipts)
            guard case .acts = done.compensation else { return what }
            return Wording(what.ja + Words.Undo.hint.ja, what.en + Words.Undo.hint.en)
        }

        private static func recorded(_ receipts: [Receipt]) -> Wording {
            guard let first = receipts.first, let last = receipts.last else {
                return Wording("記録しました", "Recorded")
            }
            if receipts.count == 1 { return Words.Say.done(last) }
            return Wording(
                "\(receipts.count)件を記録しました（履歴 \(first.entry)〜\(last.entry)）",
                "Recorded \(receipts.count): entries \(first.entry) to \(last.entry)")
        }
    }

    /// The dialog that gives assets a class.
    enum Classify {
        static let title = Wording("分類: ", "Classify ")
        static let reason = Wording("理由:", "Reason:")
        static let byCriteria = Wording("判断基準による", "by the criteria below")
        static let direct = Wording("判断基準なしの分類", "without a criterion")
        static let notChosen = Wording("選ばれていません", "not chosen")
        static let leftRight = Wording(
            "左右のキーで分類を直接選べます", "Left and Right choose the class directly")
        static let onlyOnAxis = Wording(
            "左右のキーは機密性・完全性・可用性の行で使います",
            "Left and Right are for the lines of confidentiality, integrity, availability")
        static func given(_ name: String) -> Wording {
            Wording(
                "選んだ判断基準で \(name) になります。外すと直接選べます",
                "These criteria give \(name); unmark them to choose directly")
        }
        static let noFurther = Wording("これより先の分類はありません", "There is no class beyond")
        static let specificByCriterion = Wording(
            "選んだ判断基準で特定個人情報になります", "A criterion chosen makes it specific personal")
        static let specificIsC1 = Wording(
            "特定個人情報は C1 です", "Specific personal information is C1")
        static let eachAsItIs = Wording("（それぞれ今のまま）", " (each as it is)")
        static func chooseClass(_ axis: Wording) -> Wording {
            Wording(
                "\(axis.ja)の分類か判断基準を選んでください", "Choose a class or criteria of \(axis.en)")
        }
        static let asItIs = Wording("今の分類のままです", "That is the class as it is")
        static func lowers(_ axes: [Wording]) -> Wording {
            Wording(
                axes.map(\.ja).joined(separator: "・") + "を下げる",
                "Lowering " + axes.map(\.en).joined(separator: ", "))
        }
        static let endsSpecific = Wording("特定個人情報でなくする", "Ending specific personal")
        static func needsReason(_ what: Wording, who: [Wording]) -> Wording {
            Wording(
                "\(what.ja)には理由が必要。できる人: \(who.map(\.ja).joined(separator: "、"))",
                "\(what.en) needs a reason. Who may: \(who.map(\.en).joined(separator: ", "))")
        }
    }
}
