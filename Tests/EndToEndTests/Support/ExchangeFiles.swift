/// Files of assets, good and bad.
enum ExchangeFiles {
    static let all = [
        "good.csv": """
        資産番号,名称,種別,所管,機密性,完全性,可用性
        A-1,選挙人名簿,電子情報,soumu,1,1,1
        A-2,会議の資料,文書,soumu,,,

        """,
        "bad.csv": """
        資産番号,名称,種別,所管,機密性,完全性,可用性
        B-1,階級のない資産,文書,nowhere,4,1,1
        B-2,列の足りない資産,文書,soumu
        B-3,\u{1B}[31m赤\u{202E}い資産,石板,soumu,1,1,1
        B-4,部署のない資産,文書,nowhere,1,1,1
        B-5,,文書,soumu,1,1,1
        B-6,一つ目,文書,soumu,1,1,1
        B-6,二つ目,文書,soumu,1,1,1
        B-7,"閉じない引用符,文書,soumu,1,1,1

        """,
        "foreign.csv": """
        なまえ,色
        持ち込みの資産,赤

        """,
    ]
}
