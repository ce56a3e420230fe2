import Testing

/// What can go wrong around the program.
///
/// Calls of the system that fail, kills, a full disk, a power cut, a wrong clock, a file that is taken
/// away: nothing that was acknowledged is lost, nothing is half done, and people are told.
///
/// Samples here; `make faults` runs all of them. One after the other, because each takes two cores.
/// docs/faults.md says what is simulated and what is not.
@Suite(.serialized) struct FaultTests {}
