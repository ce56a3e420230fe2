/// What can go wrong with a socket.
public enum SocketError: Error, Hashable, Sendable {
    /// Nothing listens there: the number of the system's error.
    case unreachable(path: String, Int32)
    /// The path is longer than a socket's may be (unix(7)).
    case pathTooLong(String)
    /// Something else is in the place of a socket, or it cannot be made: the system's error.
    case cannotListen(path: String, Int32)
    /// A server listens there already.
    case served(path: String)
    /// The register is served already.
    case servedAlready(register: String)
    /// The register's file can be used by others than its owner, or belongs to another account.
    case exposed(path: String, mode: Int, owner: Int)
    /// The socket is not the server's own: somebody else could have put it there.
    case impostor(path: String, uid: Int)
    /// The other end went away.
    case closed
    /// The other end was slower than is waited for.
    case slow
    /// The other end sent what is no frame, or a longer one than is taken.
    case rubbish
    /// The server does not answer so much at once.
    case tooMuch
    /// The system does not let the conversation go on: its error.
    case system(Int32)
    /// The server is of another version.
    case version(server: String, client: String)
    /// So many conversations go on already.
    case crowded
    /// Nobody speaks for somebody else.
    case notYourself(claimed: String, login: String)
    /// A doorkeeper has to say who comes.
    case personMissing
    /// What is wanted is done on the register's own host, with its file.
    case onlyWithTheFile
}
