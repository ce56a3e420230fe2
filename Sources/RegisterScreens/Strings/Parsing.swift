public import SecurityPolicy

/// The argument parser's own sentences, which it has in English only.
extension Words {
    /// The parser's message in both languages; one that is not known stays as it is.
    public static func parsing(_ message: String) -> Wording {
        let patterns:
            [(Regex<(Substring, Substring, Substring)>, (Substring, Substring) -> String)] =
                [
                    (
                        /Unknown option '(.*)'\. Did you mean '(.*)'\?/,
                        { "オプション \($0) はありません。\($1) のことですか" }
                    ),
                    (
                        /The value '(.*)' is invalid for '([^']*)'.*/,
                        { "\($1) に「\($0)」は使えません" }
                    ),
                    (
                        /The option '(.*)' does not take any value, but '(.*)' was specified\./,
                        { "\($0) は値を取りません（\($1)）" }
                    ),
                    (
                        /Value to be set with (.*) had already been set with (.*)/,
                        { "\($0) と \($1) は同時に使えません" }
                    ),
                    (/([0-9]+) unexpected arguments: (.*)/, { "余分な引数が\($0)個あります：\($1)" }),
                ]
        for (pattern, wording) in patterns {
            if let match = message.wholeMatch(of: pattern.dotMatchesNewlines()) {
                return Wording(wording(match.1, match.2), message)
            }
        }
        let simple: [(Regex<(Substring, Substring)>, (Substring) -> String)] = [
            (/Missing expected argument '(.*)'/, { "\($0) がありません" }),
            (/Missing value for '(.*)'/, { "\($0) の値がありません" }),
            (/Missing one of: (.*)/, { "次のどれかが必要です：\($0)" }),
            (/Unknown option '(.*)'/, { "オプション \($0) はありません" }),
            (/Unexpected argument '(.*)'/, { "余分な引数です：\($0)" }),
        ]
        for (pattern, wording) in simple {
            if let match = message.wholeMatch(of: pattern.dotMatchesNewlines()) {
                return Wording(wording(match.1), message)
            }
        }
        return Wording(message, message)
    }

    /// A page of help with the parser's own headings in the language.
    public static func help(_ text: String, _ language: Language) -> String {
        guard language == .ja else { return text }
        var text = text
        for (english, japanese) in helpPhrases {
            text = text.replacing(english, with: japanese)
        }
        return text.replacing(/See '(.*)' for detailed help\./) { "詳しくは '\($0.1)'" }
    }

    private static let helpPhrases = [
        ("OVERVIEW: ", ""), ("USAGE: ", "使い方: "), ("\nARGUMENTS:", "\n引数:"),
        ("\nOPTIONS:", "\nオプション:"), ("\nSUBCOMMANDS:", "\nコマンド:"),
        ("Show subcommand help information.", "コマンドのヘルプを表示する"),
        ("Show help information.", "このヘルプを表示する"), ("Show the version.", "版を表示する"),
        ("(values:", "(値:"), ("; default:", "; 既定:"), ("(default:", "(既定:"),
    ]
}

extension Words {
    /// What the parser could not read and what would be accepted, with what may have been meant.
    ///
    /// - Parameters:
    ///   - sentence: the parser's sentence, without its list of choices.
    ///   - choices: that list, if it had one.
    ///   - rest: what the parser says after its message: the argument's help, and the usage.
    ///   - policy: what choices are called.
    ///   - commands: what may be meant by a word that is no command below others, and what is one.
    package static func unparsed(
        _ sentence: String, _ choices: [String]?, _ rest: String, _ policy: Policy,
        commands: (_ word: String, _ path: [String]) -> (meant: [String], all: [String])
    ) -> (message: Wording, accepted: Wording) {
        let usage = Usage(rest)
        if let word = sentence.firstMatch(of: /nexpected arguments?:? '([^']*)'/)?.1,
            usage.takesCommand
        {
            let (meant, all) = commands(String(word), usage.path)
            let name = (["daicho"] + usage.path).joined(separator: " ")
            return (
                suggesting(
                    Wording(
                        "コマンド `\(name) \(word)` はありません", "there is no command '\(name) \(word)'"),
                    meant),
                withHelp(all.joined(separator: ", "), name)
            )
        }
        let message = parsing(sentence)
        guard let choices else { return (message, usage.accepted) }
        let value = sentence.firstMatch(of: /^The value '(.*)' is invalid for/)?.1 ?? ""
        return (
            suggesting(message, for: String(value), amongNamed: choices, policy),
            named(choices, policy)
        )
    }

    /// Parts the parser's message from its list of what would be accepted, if it has one.
    public static func splitChoices(
        _ message: String
    ) -> (sentence: String, choices: [String]?) {
        guard let range = message.ranges(of: ". Please provide one of ").last else {
            return (message, nil)
        }
        let choices = message[range.upperBound...]
            .replacing("the following:", with: "").replacing(" or ", with: ", ")
            .replacing(" and ", with: ", ").replacing("\n", with: ", ")
            .filter { $0 != "'" && $0 != "." }
            .split(separator: ",")
            .map { $0.drop { $0 == " " || $0 == "-" } }
            .filter { !$0.isEmpty }
        return (String(message[..<range.lowerBound]), choices.map(String.init))
    }

    /// What the parser says after its message.
    private struct Usage {
        /// The words of the command, without the program's name.
        let path: [String]
        /// Whether a command has to follow.
        let takesCommand: Bool
        /// The argument's help if it is given, else the usage.
        let accepted: Wording

        init(_ rest: String) {
            let lines = rest.split(separator: "\n").map(String.init)
            let help = lines.first { $0.hasPrefix("Help:  ") }.map { String($0.dropFirst(7)) }
            let usage = lines.first { $0.hasPrefix("Usage: ") }.map { String($0.dropFirst(7)) }
            let command = usage.map { $0.prefix { $0 != "[" && $0 != "<" } } ?? "daicho"
            let words = command.split(separator: " ").prefix { !$0.hasPrefix("-") }
            let name = words.joined(separator: " ")
            let text = help ?? usage ?? ""
            path = words.dropFirst().map(String.init)
            takesCommand = usage?.hasSuffix("<subcommand>") ?? false
            accepted = Words.withHelp(text, name)
        }
    }

    /// What is accepted, and whose help says more.
    private static func withHelp(_ accepted: String, _ command: String) -> Wording {
        Wording("\(accepted)（`\(command) --help`）", "\(accepted) (`\(command) --help`)")
    }
}
