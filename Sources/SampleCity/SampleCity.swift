public import Register
public import SecurityPolicy

/// The sample city hall that `daicho demo` creates.
public enum SampleCity {}
