internal import Foundation
public import Register

/// The sample city hall that `daicho demo` creates.
///
///     try SampleCity.build(
///         at: path, founder: caller, progress: { done, total in … }, surroundings: surroundings)
///
/// All of it is performed through the door by invented people, and nothing is taken from any real
/// city. The same number of sections on the same day gives the same acts.
///
/// Besides the founder there are logins for trying things out: `manager`, `clerk` and `staff` of the
/// first section, `officer` of its department, and `auditor`.
public enum SampleCity {
    /// What all chance in the city comes from.
    static let seed: UInt64 = 0x0053_616D_706C_6531

    /// Creates a register and fills it.
    ///
    /// The file is made beside its place and moved there when it is whole, so that a run that was
    /// interrupted leaves no half city.
    ///
    /// - Parameters:
    ///   - path: where; there must be no file yet.
    ///   - sections: how large the city is, 1 to 2000 sections of a hundred assets.
    ///   - founder: who creates the register and becomes its infrastructure manager.
    ///   - progress: is told how much of how much is done.
    ///   - surroundings: the end of the months in which it all happened, and the salts.
    /// - Throws: `RegisterError.exists` if there is a file already; whatever an act is refused with.
    public static func build(
        at path: String, sections: Int = 60, founder: Caller,
        progress: (Int, Int) -> Void = { _, _ in }, surroundings: Surroundings
    ) throws {
        guard access(path, F_OK) != 0 else { throw RegisterError.exists(path: path) }
        let draft = "\(path).sample-\(getpid())"
        defer {
            unlink(draft)
            unlink(draft + "-journal")
        }
        let calendar = WorkCalendar(before: surroundings.now())
        let clock = WorkClock(calendar.moment(at: 0))
        do {
            let register = try Register.create(
                at: draft, organisation: Organisation.root.name, founder: founder,
                founderName: "青山 健一", surroundings: clock.surroundings(salt: surroundings.salt))
            let builder = CityBuilder(
                register: register, clock: clock, calendar: calendar, founder: founder,
                departments: Organisation.departments(sections: min(max(sections, 1), 2000)))
            try builder.build(progress)
        }
        // link() fails where rename() would overwrite a file that appeared meanwhile.
        guard link(draft, path) == 0 else {
            if errno == EEXIST { throw RegisterError.exists(path: path) }
            throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
