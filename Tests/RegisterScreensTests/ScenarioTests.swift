import SecurityPolicy
import Testing

/// Scenarios from keys to screen and register, from the files in `Scenarios`.
@Suite struct ScenarioTests {
    @Test(arguments: Scenario.ofFiles.indices) func scenario(index: Int) throws {
        try Scenario.ofFiles[index].expect()
    }

    /// The screens cannot tell whether a register is served: the same keys show and write the same.
    @Test(arguments: Scenario.ofFiles.indices.filter { $0.isMultiple(of: 3) })
    func servedScenario(index: Int) throws {
        try ServedTown.$isOn.withValue(true) { try Scenario.ofFiles[index].expect() }
    }

    /// There are enough: scenarios that compare frames, or what the screen says and what was written.
    @Test(.disabled(if: Scenario.isOneFile)) func areManyEnough() {
        let frames = FrameTests.scenes.count + FrameTests.places.count + FrameTests.clerks.count
        let written = Scenario.ofFiles.count + TaskTests.tasks.count
        #expect(frames + written >= 150, "\(frames) frames, \(written) scenarios")
        #expect(Scenario.ofFiles.contains { $0.language == .en })
        #expect(Scenario.ofFiles.contains { !$0.writes.isEmpty })
    }
}
