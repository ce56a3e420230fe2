import RegisterScreens
import SecurityPolicy

/// The days that somebody asks for: from one to another, or a fiscal year.
struct Period {
    /// The first and the last day; nil: it is open.
    let from: Day?
    let until: Day?

    init(from: Day?, until: Day?, fiscalYear: Int?) throws {
        guard let fiscalYear else {
            if let from, let until, until < from {
                throw Fault.usage(Words.PermitFault.backwards(from, until))
            }
            (self.from, self.until) = (from, until)
            return
        }
        guard from == nil, until == nil else { throw Fault.usage(Words.PermitFault.twoPeriods) }
        guard (1...9998).contains(fiscalYear) else {
            throw Fault.usage(Words.PermitFault.noSuchYear(fiscalYear))
        }
        let year = FiscalYear(fiscalYear)
        (self.from, self.until) = (year.first, year.last)
    }
}
