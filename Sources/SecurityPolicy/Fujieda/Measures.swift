extension Fujieda {
    /// What can be done for an asset.
    ///
    /// The order is part of the format.
    ///
    /// Where a clause leaves the need to judgement, the judgement that there is none is a measure
    /// too: it was made and recorded, which is what an auditor asks for.
    static let measures: [Measure] = [
        Measure("viewing-restricted", Wording("閲覧できる人を限定", "viewing restricted")),
        Measure("editing-restricted", Wording("編集できる人を限定", "editing restricted")),
        Measure("copy-restricted", Wording("複製・送付を管理", "copying and sending controlled")),
        Measure("no-external-sending", Wording("庁外への送信を遮断", "sending outside blocked")),
        Measure("suitable-network", Wording("適した回線で利用", "on a suitable network")),
        Measure("encrypted", Wording("暗号化", "encrypted")),
        Measure("password-set", Wording("パスワード設定", "password set")),
        Measure("locked", Wording("施錠できる場所に保管", "in a lockable place")),
        Measure(
            "fireproof-locked",
            Wording("耐火・耐水の施錠保管庫に保管", "in a locked store proof against fire and water")),
        Measure("cable-locked", Wording("ワイヤーロックで固定", "locked with a cable")),
        Measure(
            "backup", Wording("バックアップ（控え・電子化を含む）", "backup (or a second copy, or a scan)")),
        Measure("redundant", Wording("冗長化", "redundant")),
        Measure("write-protected", Wording("書込み防止", "write-protected")),
        Measure(
            "disaster-safe-region", Wording("災害の少ない地域に保管", "in a region safe from disaster")),
        Measure(
            "my-number-rules", Wording("特定個人情報の規程どおりに取扱い", "handled by the My Number rules")),
        Measure("storage-assigned", Wording("置き場所を指定", "given a place")),
        Measure("management-area", Wording("管理区域で運用", "in a management area")),
        Measure("handling-area", Wording("取扱区域で利用", "in a handling area")),
        Measure("theft-protected", Wording("盗難・紛失の防止策", "guarded against theft and loss")),
        Measure("mounted-safely", Wording("安全な場所に固定", "mounted safely")),
        Measure("line-encrypted", Wording("通信を暗号化", "traffic encrypted")),
        Measure(
            "line-encryption-unneeded",
            Wording("通信の暗号化は不要と判断", "traffic encryption judged unneeded")),
        Measure("resilient-line", Wording("止まりにくい回線", "on a line that keeps running")),
        Measure("separated", Wording("他のシステムから分離", "separated from other systems")),
        Measure("separation-unneeded", Wording("分離は不要と判断", "separation judged unneeded")),
        Measure("secure-settings", Wording("機能を安全に設定", "set up securely")),
        Measure("antivirus", Wording("ウイルス対策ソフト", "anti-virus software")),
        Measure("patterns-current", Wording("定義ファイルが最新", "virus patterns current")),
    ]
}
