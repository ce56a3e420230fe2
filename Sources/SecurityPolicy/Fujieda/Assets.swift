extension Fujieda {
    /// The kinds of asset of 基本方針 3(2).
    static let kinds: [AssetKind: Wording] = [
        .information: Wording("電子情報", "information"),
        .document: Wording("文書", "document"),
        .medium: Wording("記録媒体", "medium"),
        .equipment: Wording("機器", "equipment"),
        .system: Wording("情報システム", "system"),
        .systemDocument: Wording("システム関連文書", "system document"),
    ]

    /// What obligations depend on besides kind and class.
    ///
    /// The order is part of the format.
    static let traits: [Trait] = [
        Trait("server", Wording("サーバ", "server"), kinds: [.equipment]),
        Trait("computer", Wording("パソコン", "computer"), kinds: [.equipment]),
        Trait("mobile-terminal", Wording("モバイル端末", "mobile terminal"), kinds: [.equipment]),
        Trait(
            "multifunction-printer", Wording("複合機", "multifunction printer"),
            kinds: [.equipment]),
        Trait("network-device", Wording("通信機器", "network device"), kinds: [.equipment]),
        Trait(
            "internet-connected", Wording("インターネット接続端末", "terminal on the internet"),
            kinds: [.equipment]),
        Trait("usb-key", Wording("USBキー", "USB key"), kinds: [.medium]),
        Trait("long-kept", Wording("長期保管", "kept long"), kinds: [.medium]),
        Trait("seldom-used", Wording("利用がまれ", "seldom used"), kinds: [.medium]),
        Trait("backup-medium", Wording("バックアップ用", "holds backups"), kinds: [.medium]),
        Trait("used-by-outsiders", Wording("庁外の人も利用", "used by outsiders"), kinds: [.system]),
        Trait(
            "electronic-file", Wording("電子ファイル", "electronic file"), kinds: [.systemDocument]),
    ]

    /// Ways of removing data (NIST SP 800-88); only what cannot be undone answers 5(2)⑪ア.
    static let sanitizations: [SanitizationMethod] = [
        SanitizationMethod(
            "clear",
            Wording(
                "消去（上書き1回、初期化など。専門の装置なら復元できる）",
                "clear (one overwrite, reset; a laboratory can restore it)"),
            isIrreversible: false),
        SanitizationMethod(
            "purge",
            Wording(
                "完全消去（暗号鍵の消去、磁気消去、ドライブのセキュア消去など）",
                "purge (cryptographic erase, degaussing, secure erase by the drive)"),
            isIrreversible: true),
        SanitizationMethod(
            "destroy",
            Wording("物理破壊（破砕、溶解、焼却など）", "destroy (shredding, melting, burning)"),
            isIrreversible: true),
    ]
}
