import SecurityPolicy
import Testing

@testable import Register
@testable import RegisterScreens

/// A kind of permit that nobody has thought of has its form, field by field as it is declared.
@Suite struct NewKindFormTests {
    @Test func everyDeclaredFieldIsAskedForAtItsStep() throws {
        let kinds: [PermitField.Kind] = [
            .text, .date, .time, .boolean, .integer, .person, .contractor,
            .choice([.init("good", Wording("良い", "good"))]),
        ]
        let fields = PermitField.Phase.allCases.flatMap { phase in
            kinds.map { kind in
                PermitField(
                    "\(kind.name)-\(phase)", Wording("\(kind.name)", kind.name), kind, at: phase,
                    required: phase == .finish, perItem: phase == .finish, clause: "5(2)⑧ア")
            }
        }
        let loan = PermitKind(
            "loan", Wording("貸出し", "Loan"), clauses: ["5(2)⑧ア"], approvals: [.sectionManager],
            course: .away, fields: fields,
            retention: RetentionRule(years: 5, clause: "6(1)③イ"))
        let town = try Town()
        let facts = try LoadFacts().answer(from: town.register, for: Town.manager)
        let maker = PermitFormFields(
            kind: loan, material: FormMaterial(assets: []),
            world: World(
                language: .ja, policy: Policy.fujieda.with(permits: [loan]), facts: facts,
                views: town.views),
            items: [(1, "甲"), (2, "乙")], initial: ["text-apply": "前のとおり"])
        for phase in PermitField.Phase.allCases {
            let asked = maker.fields(at: phase)
            let own = phase == .finish ? ["1.", "2."] : [""]
            #expect(
                asked.map(\.name)
                    == own.flatMap { item in kinds.map { "\(item)\($0.name)-\(phase)" } })
            #expect(asked.allSatisfy { $0.isRequired == (phase == .finish) })
            #expect(asked.allSatisfy { $0.clause == "5(2)⑧ア" })
        }
        // What is filled in comes out as acts take it.
        var answers = PermitAnswers()
        for field in maker.fields(at: .apply) { field.fill(&answers, field.initial) }
        #expect(answers.fields.compactMapValues { $0 } == ["text-apply": "前のとおり"])
    }
}
