/// The kinds of information asset of 基本方針 3(2).
public enum AssetKind: String, CaseIterable, Codable, Sendable {
    /// Information handled by networks and systems, in electronic form.
    case information
    /// Such information on paper.
    case document
    /// An electromagnetic medium: USB key, disc, tape, memory card, external disk.
    case medium
    /// Equipment: server, computer, mobile terminal, multifunction printer, network device.
    case equipment
    /// An information system or a network.
    case system
    /// Specifications, network diagrams and other papers on systems.
    case systemDocument = "system-document"

    /// Whether it is a thing that data is written on, and stays on after the information has left
    /// it (5(2)⑪ア).
    public var keepsData: Bool { self == .medium || self == .equipment }
}

/// Something about an asset besides its class that obligations depend on.
public struct Trait: Hashable, Sendable {
    /// The code used on the command line, in files and in the ledger: `server`, `long-kept`.
    public let code: String
    /// What people read.
    public let name: Wording
    /// The kinds of asset that can have it.
    public let kinds: Set<AssetKind>

    /// A trait.
    public init(_ code: String, _ name: Wording, kinds: Set<AssetKind>) {
        self.code = code
        self.name = name
        self.kinds = kinds
    }
}

/// A criterion by which an asset has a class on one axis (5(1)).
public struct Criterion: Hashable, Sendable {
    /// Its identifier: axis, class and a word, as `c1.personal`.
    public let id: String
    /// The axis.
    public let axis: Axis
    /// The class that it gives, 1 the highest.
    public let level: Int
    /// What it says, in our own words.
    public let name: Wording
    /// Whether it makes the asset specific personal information (My Number, 5(2)⑤ウ).
    public let isSpecificPersonal: Bool

    /// The clause that states it.
    public var clause: Clause { axis.clause }

    /// A criterion.
    public init(
        _ id: String, axis: Axis, level: Int, _ name: Wording, isSpecificPersonal: Bool = false
    ) {
        self.id = id
        self.axis = axis
        self.level = level
        self.name = name
        self.isSpecificPersonal = isSpecificPersonal
    }
}
