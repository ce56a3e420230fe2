internal import Register
internal import SecurityPolicy

/// What a client says first.
struct Hello: Codable {
    /// The version of its program: acts and queries are the same on both ends only if it is the same.
    let program: String
    /// Whom it speaks for, if it is a doorkeeper's (``ServerOptions/doorkeepers``).
    var person: String?
}

/// What a server answers to that.
struct Welcome: Codable {
    /// The version of its program.
    let program: String
    /// As whom the client is taken.
    let login: String
}

/// What a client wants.
enum Request: Codable {
    case now
    case describe
    case revision
    /// An answer to a query, from the register of today or from a past one that this server made.
    case answer(NamedQuery, past: Int?)
    /// Performs acts; the bytes of a file may follow that go with them.
    case perform([NamedAct], Circumstances, hasEnclosure: Bool)
    case rehearse([NamedAct], subjects: [Int], Circumstances)
    case verify([Checkpoint], replay: Bool)
    case differences(limit: Int)
    case checkpoint
    /// Makes the register of a past day.
    case past(PastDay)
    /// Enters the assets of the file whose bytes follow.
    case importAssets(ImportOptions, Circumstances)
    /// Makes a bundle of books, whose files come before the answer.
    case exportBundle(BundleOrder)
}

/// The register of a past day, as a server keeps it for a while.
struct KeptPast: Codable {
    /// Its number there.
    let number: Int
    /// The entries that could not be placed.
    let unplaced: [Int]
    /// What time it is there.
    let now: Moment
}

/// What a bundle is to have: ``BundleOptions`` without what cannot cross a socket.
struct BundleOrder: Codable {
    var from: Day?
    var until: Day?
    let units: [String]
    let encoding: WritingEncoding
    let language: Language
    /// Whether the client is going to sign it.
    let isSigned: Bool
}

/// Why nothing came of what was wanted.
enum Failure: Error, Codable {
    case register(RegisterError)
    case file(CSVFault)
    case export(String, ExportFault)
    /// The past register is not kept any more; it has to be made again.
    case pastIsGone
    case version(server: String)
    case crowded
    case notYourself(claimed: String, login: String)
    case personMissing
    /// The frames make no sense.
    case rubbish
    /// So much is not answered at once.
    case tooMuch
    case other(String)

    init(_ error: any Error) {
        switch error {
        case let error as Failure: self = error
        case let error as RegisterError: self = .register(error)
        case let error as CSVFault: self = .file(error)
        case let error as BundleFault: self = .export(error.file, error.fault)
        default: self = .other("\(error)")
        }
    }

    /// The error as the client's own register would have thrown it.
    func error(client program: String) -> any Error {
        switch self {
        case .register(let error): error
        case .file(let fault): fault
        case .export(let file, let fault): BundleFault(file: file, fault: fault)
        case .pastIsGone: self
        case .version(let server): SocketError.version(server: server, client: program)
        case .crowded: SocketError.crowded
        case .notYourself(let claimed, let login):
            SocketError.notYourself(claimed: claimed, login: login)
        case .personMissing: SocketError.personMissing
        case .rubbish: SocketError.rubbish
        case .tooMuch: SocketError.tooMuch
        case .other(let detail): RegisterError.io(detail: detail)
        }
    }
}

/// An act with its name, so that the other end knows which it is.
struct NamedAct: Codable {
    let act: any Act

    private enum Key: CodingKey { case name, fields }

    init(_ act: any Act) { self.act = act }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .name)
        guard let type = Listed.acts[name] else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: container, debugDescription: "no such act")
        }
        guard !(type is any NotAtASocket.Type) else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: container, debugDescription: "nobody may ask for it")
        }
        act = try container.decode(type, forKey: .fields)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(type(of: act).name, forKey: .name)
        try container.encode(act, forKey: .fields)
    }
}

/// A query with its name.
struct NamedQuery: Codable {
    let query: any Query

    private enum Key: CodingKey { case name, fields }

    init(_ query: any Query) { self.query = query }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .name)
        guard let type = Listed.queries[name] else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: container, debugDescription: "no such query")
        }
        query = try container.decode(type, forKey: .fields)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Listed.name(of: type(of: query)), forKey: .name)
        try container.encode(query, forKey: .fields)
    }
}
