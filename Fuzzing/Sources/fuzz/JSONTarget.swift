@testable import Register

extension Target {
    /// Canonical JSON: what is read is written, read and written the same; the body of an entry too.
    static let json = Target(name: "json") { bytes in
        if let value = try? BundleValue(reading: bytes) {
            let once = value.bytes
            let again = must("what was written is read") { try BundleValue(reading: once) }
            check(again.bytes == once, "written differently the second time")
        }
        guard let read = try? AnyEnvelope.read(bytes, entry: 1) else { return }
        // What was decoded may be more than an entry can say: a number that is too large.
        guard let once = try? body(of: read) else { return }
        let again = must("an entry that was written is read") {
            try body(of: AnyEnvelope.read(once, entry: 1))
        }
        check(again == once, "an entry is written differently the second time")
    }

    private static func body(of envelope: AnyEnvelope) throws -> [UInt8] {
        try body(of: envelope, envelope.act)
    }

    private static func body(of read: AnyEnvelope, _ act: some Act) throws -> [UInt8] {
        Envelope(
            actor: read.actor, actingFor: read.actingFor, via: read.via,
            recordedAt: read.recordedAt, occurredAt: read.occurredAt,
            idempotencyKey: read.idempotencyKey, salt: read.salt
        ).body(of: try EncodedAct(act))
    }

    /// The text of a checkpoint that somebody kept: what is read is written, and that is read the same.
    static let checkpoint = Target(name: "checkpoint") { bytes in
        guard let checkpoint = try? Checkpoint(bytes) else { return }
        let text = checkpoint.text
        let again = must("what was written is read") { try Checkpoint(Array(text.utf8)) }
        check(again == checkpoint && again.text == text, "\(text)")
        check(
            text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.properties.generalCategory != .control
            },
            "a control in a checkpoint")
    }
}
