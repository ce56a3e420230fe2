internal import Foundation
internal import Register

/// What goes along with a request.
enum Upload {
    case bytes([UInt8])
    case file(String)

    /// Sends it, piece by piece.
    func send(over connection: Connection, within seconds: Double) throws {
        switch self {
        case .bytes(let bytes):
            for start in stride(from: 0, to: bytes.count, by: Frame.piece) {
                let piece = bytes[start..<min(start + Frame.piece, bytes.count)]
                try connection.send(.bytes, Array(piece), within: seconds)
            }
        case .file(let path):
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw CSVFault(.system(errno)) }
            defer { close(descriptor) }
            var buffer = [UInt8](repeating: 0, count: Frame.piece)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw CSVFault(.system(errno)) }
                if count == 0 { break }
                try connection.send(.bytes, Array(buffer[..<count]), within: seconds)
            }
        }
        try connection.send(.bytes, within: seconds)
    }
}
