/// The obligations that follow from the class alone, 5(2)⑤ to ⑦.
///
/// Where a demand takes another form for another kind of asset it is an obligation of its own, so
/// that each holds exactly where it makes sense. Order, also among the files, is part of the format.
extension Fujieda {
    static let confidentialityObligations: [Obligation] = [
        Obligation(
            "c2.viewing", clause: "5(2)⑤ア",
            Wording("許可した人だけが見られるようにする", "Let only permitted people view it"),
            kinds: Set(AssetKind.allCases), classes: [.c: 2], metBy: ["viewing-restricted"]),
        Obligation(
            "c2.network", clause: "5(2)⑤ア",
            Wording("分類に合ったネットワークで扱う", "Use it only on a network that suits its class"),
            kinds: [.information, .system], classes: [.c: 2], metBy: ["suitable-network"]),
        Obligation(
            "c2.network-equipment", clause: "5(2)⑤ア",
            Wording("分類に合ったネットワークにつなぐ", "Connect it only to a network that suits its class"),
            kinds: [.equipment],
            traits: ["server", "computer", "mobile-terminal", "multifunction-printer"],
            classes: [.c: 2], metBy: ["suitable-network"]),
        Obligation(
            "c2.copying", clause: "5(2)⑤ア",
            Wording("むやみに複製・送付しない", "Do not copy, post or send it carelessly"),
            kinds: [.information, .document, .medium, .systemDocument], classes: [.c: 2],
            metBy: ["copy-restricted"]),
        Obligation(
            "c1.sending", clause: "5(2)⑤イ",
            Wording(
                "メールやインターネットで庁外へ送れないようにする",
                "Keep it from being sent outside by e-mail or internet"),
            kinds: [.information, .system, .systemDocument], classes: [.c: 1],
            metBy: ["no-external-sending"]),
        Obligation(
            "c1.encryption", clause: "5(2)⑤イ",
            Wording("暗号化するかパスワードを付ける", "Encrypt it or set a password"),
            kinds: [.information, .medium], classes: [.c: 1], metBy: ["encrypted", "password-set"]),
        Obligation(
            "c1.encryption-terminal", clause: "5(2)⑤イ",
            Wording("端末を暗号化するかパスワードで守る", "Encrypt the terminal or set a password on it"),
            kinds: [.equipment], traits: ["computer", "mobile-terminal"], classes: [.c: 1],
            metBy: ["encrypted", "password-set"]),
        Obligation(
            "c1.encryption-file", clause: "5(2)⑤イ",
            Wording("ファイルを暗号化するかパスワードを付ける", "Encrypt the file or set a password on it"),
            kinds: [.systemDocument], traits: ["electronic-file"], classes: [.c: 1],
            metBy: ["encrypted", "password-set"]),
        Obligation(
            "c1.lock", clause: "5(2)⑤イ",
            Wording("鍵のかかる場所に置く（機密性）", "Keep it in a lockable place (confidentiality)"),
            kinds: tangible, classes: [.c: 1], metBy: ["locked", "fireproof-locked"]),
        Obligation(
            "c1.my-number", clause: "5(2)⑤ウ",
            Wording("特定個人情報の方針と規程に従う", "Follow the policy and rules for My Number"),
            kinds: Set(AssetKind.allCases), specificPersonalOnly: true,
            metBy: ["my-number-rules"]),
    ]

    static let integrityObligations: [Obligation] = [
        Obligation(
            "i1.editing", clause: "5(2)⑥ア-ウ",
            Wording("許可した人だけが直せるようにする", "Let only permitted people change it"),
            kinds: [.information, .document, .medium, .system, .systemDocument],
            classes: [.i: 1], metBy: ["editing-restricted", "write-protected"]),
        Obligation(
            "i1.lock", clause: "5(2)⑥ア-ウ",
            Wording("鍵のかかる場所に置く（完全性）", "Keep it in a lockable place (integrity)"),
            kinds: tangible, classes: [.i: 1], metBy: ["locked", "fireproof-locked"]),
        Obligation(
            "i1.backup", clause: "5(2)⑥ア-ウ",
            Wording("バックアップを取る（完全性）", "Keep a backup (integrity)"),
            kinds: backedUp, classes: [.i: 1], metBy: ["backup"]),
        Obligation(
            "i1.backup-server", clause: "5(2)⑥ア-ウ",
            Wording("サーバのバックアップを取る（完全性）", "Keep a backup of the server (integrity)"),
            kinds: [.equipment], traits: ["server"], classes: [.i: 1], metBy: ["backup"]),
    ]

    static let availabilityObligations: [Obligation] = [
        Obligation(
            "a1.redundancy", clause: "5(2)⑦ア-ウ",
            Wording("システムを二重化するなど止まらない構成にする", "Make the system redundant"),
            kinds: [.system], classes: [.a: 1], metBy: ["redundant"]),
        Obligation(
            "a1.redundancy-equipment", clause: "5(2)⑦ア-ウ",
            Wording("サーバや通信機器を二重化する", "Make servers and network devices redundant"),
            kinds: [.equipment], traits: ["server", "network-device"], classes: [.a: 1],
            metBy: ["redundant"]),
        Obligation(
            "a1.lock", clause: "5(2)⑦ア-ウ",
            Wording("鍵のかかる場所に置く（可用性）", "Keep it in a lockable place (availability)"),
            kinds: tangible, classes: [.a: 1], metBy: ["locked", "fireproof-locked"]),
        Obligation(
            "a1.backup", clause: "5(2)⑦ア-ウ",
            Wording("バックアップを取る（可用性）", "Keep a backup (availability)"),
            kinds: backedUp, classes: [.a: 1], metBy: ["backup"]),
        Obligation(
            "a1.backup-server", clause: "5(2)⑦ア-ウ",
            Wording("サーバのバックアップを取る（可用性）", "Keep a backup of the server (availability)"),
            kinds: [.equipment], traits: ["server"], classes: [.a: 1], metBy: ["backup"]),
    ]

    /// What stands somewhere: a lockable place makes sense for it.
    static let tangible: Set<AssetKind> = [.document, .medium, .equipment, .systemDocument]

    /// What is backed up itself.
    ///
    /// What a medium holds is, but not the medium: it may be the backup.
    private static let backedUp: Set<AssetKind> = [
        .information, .document, .system, .systemDocument,
    ]
}
