import Foundation
import SecurityPolicy
import Testing

@Suite struct PolicyPageTests {
    @Test func theCommittedPageIsCurrent() throws {
        let page = packageRoot.appendingPathComponent("docs/policy.md")
        let expected = PolicyPage.text(of: .fujieda)
        if ProcessInfo.processInfo.environment["DAICHO_UPDATE"] == "1" {
            try FileManager.default.createDirectory(
                at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
            try expected.write(to: page, atomically: true, encoding: .utf8)
        }
        let committed = try? String(contentsOf: page, encoding: .utf8)
        // Not `==` in the expectation: its report would print both pages.
        let isCurrent = committed == expected
        #expect(isCurrent, "docs/policy.md is stale: run the tests with DAICHO_UPDATE=1")
    }
}
