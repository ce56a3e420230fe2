/// One of the three properties that information is classed by.
public enum Axis: String, CaseIterable, Codable, Sendable {
    /// Confidentiality, 機密性: classes 1 to 3 (5(1)①).
    case c
    /// Integrity, 完全性: classes 1 to 3 (5(1)②).
    case i
    /// Availability, 可用性: classes 1 and 2 (5(1)③).
    case a

    /// The classes of this axis; 1 is the highest.
    public var classes: ClosedRange<Int> { self == .a ? 1...2 : 1...3 }

    /// The clause that gives its criteria.
    public var clause: Clause {
        switch self {
        case .c: "5(1)①"
        case .i: "5(1)②"
        case .a: "5(1)③"
        }
    }
}

/// A class on each axis; 1 is the highest.
public struct Classification: Hashable, Codable, Sendable {
    /// Confidentiality, 1 to 3.
    public var c: Int
    /// Integrity, 1 to 3.
    public var i: Int
    /// Availability, 1 to 2.
    public var a: Int

    /// The highest class on every axis: how what is not yet classified is handled (5(2)②イ).
    public static let highest = Classification(c: 1, i: 1, a: 1)
    /// The lowest class on every axis.
    public static let lowest = Classification(c: 3, i: 3, a: 2)

    /// A classification.
    ///
    /// Values out of range are kept, so that a rule can refuse them by clause.
    public init(c: Int, i: Int, a: Int) {
        self.c = c
        self.i = i
        self.a = a
    }

    /// The class on one axis.
    public subscript(axis: Axis) -> Int {
        get {
            switch axis {
            case .c: c
            case .i: i
            case .a: a
            }
        }
        set {
            switch axis {
            case .c: c = newValue
            case .i: i = newValue
            case .a: a = newValue
            }
        }
    }

    /// The higher of two classes, axis by axis (5(2)④ウ).
    public func highest(with other: Classification) -> Classification {
        Classification(c: min(c, other.c), i: min(i, other.i), a: min(a, other.a))
    }

    /// Whether any axis of this is lower (a larger number) than that axis of another.
    public func isLower(than other: Classification) -> Bool {
        c > other.c || i > other.i || a > other.a
    }

    /// The first axis whose class does not exist, if any.
    public var axisOutOfRange: Axis? {
        Axis.allCases.first { !$0.classes.contains(self[$0]) }
    }
}
