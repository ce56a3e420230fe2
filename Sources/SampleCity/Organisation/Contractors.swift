/// The companies that work for the sample city hall; none of them exists.
enum Contractors {
    /// Those that keep systems running.
    static let ofSystems = all.filter { $0.work.contains("システム") }

    /// One of them.
    struct Contractor {
        let name: String
        /// What they are contracted for.
        let work: String
    }

    static let all = [
        Contractor(name: "藤見システムサービス株式会社", work: "基幹系システム運用保守"),
        Contractor(name: "みはらし情報株式会社", work: "庁内ネットワーク保守"),
        Contractor(name: "株式会社こもれびデータ", work: "データ入力"),
        Contractor(name: "花みずきソフトウェア株式会社", work: "文書管理システム保守"),
        Contractor(name: "株式会社あさぎりテック", work: "端末賃貸借"),
        Contractor(name: "藤見警備保障株式会社", work: "庁舎警備"),
        Contractor(name: "有限会社はなぶさ運送", work: "文書運搬"),
        Contractor(name: "株式会社すずかけ倉庫", work: "媒体遠隔地保管"),
        Contractor(name: "みどりの風印刷株式会社", work: "納税通知書印刷封入"),
        Contractor(name: "株式会社ゆうなぎ測量", work: "地番図更新"),
        Contractor(name: "株式会社つばさ航測", work: "航空写真撮影"),
        Contractor(name: "ひだまりコールセンター株式会社", work: "電話受付"),
        Contractor(name: "株式会社しらかば医療情報", work: "電子カルテ保守"),
        Contractor(name: "株式会社ふじみ給食サービス", work: "給食調理"),
        Contractor(name: "あかつき人材株式会社", work: "窓口業務の労働者派遣"),
        Contractor(name: "株式会社みなもと水道管理", work: "浄水場運転管理"),
        Contractor(name: "株式会社ほしぞら通信", work: "防災行政無線保守"),
        Contractor(name: "藤見リサイクル協同組合", work: "機密文書溶解処分"),
        Contractor(name: "株式会社れんげ総合研究所", work: "計画策定支援"),
        Contractor(name: "株式会社つむぎクラウド", work: "施設予約システム提供"),
        Contractor(name: "こだま建設コンサルタント株式会社", work: "橋りょう点検"),
        Contractor(name: "株式会社なぎさ図書流通", work: "図書館システム保守"),
        Contractor(name: "株式会社いぶき電機", work: "サーバ機器賃貸借"),
        Contractor(name: "まほろばセキュリティ株式会社", work: "情報セキュリティ監査"),
        Contractor(name: "株式会社かえで事務機", work: "複合機保守"),
    ]
}
