/// Files of assets, good and bad.
enum ExchangeFiles {
    /// The beginning of a workbook of old, which is not UTF-8.
    static let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

    static let all = [
        "good.csv": """
        資産番号,名称,種別,所管,機密性,完全性,可用性
        A-1,選挙人名簿,電子情報,soumu,1,1,1

        A-2,会議の〜資料,文書,soumu,,,
        ,,,,,,

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
        "book.xlsx": "PK\u{3}\u{4}\u{14}\0\u{6}\0\u{8}\0\0\0!\0",
        "tabs.txt": "名称\t種別\t所管\n名簿\t文書\tsoumu\n",
        "semicolons.csv": "name;kind;unit\nList;document;soumu\n",
        "empty.csv": "", "lines.csv": "\r\n\r\n",
        "foreign.csv": """
        なまえ,色
        持ち込みの資産,赤

        """,
    ]
}
