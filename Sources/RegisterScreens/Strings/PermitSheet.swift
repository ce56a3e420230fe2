package import SecurityPolicy

extension Words {
    /// A permit and its closing record as a page of A4 to print and stamp, in Mustache.
    ///
    /// It is a paper of the city's, so that it is in Japanese whatever the interface's language is.
    /// The page needs nothing from elsewhere, and its policy forbids it to load or run anything.
    package static let permitSheet = #"""
        {{% CONTENT_TYPE: PAPER}}
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{kind}} 許可{{number}}</title>
        <style>
        @page { size: A4 portrait; margin: 12mm 14mm; }
        * { box-sizing: border-box; }
        body { font: 9.5pt/1.45 "Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "IPAGothic",
            "Yu Gothic", "Hiragino Sans", "Meiryo", sans-serif; color: #000; margin: 0 auto;
            max-width: 182mm; padding-right: .3mm; overflow-wrap: anywhere; }
        header { display: flex; justify-content: space-between; align-items: flex-end; }
        h1 { font-size: 15pt; text-align: center; margin: 1mm 0 2mm; letter-spacing: .1em; }
        h2 { font-size: 10pt; margin: 2.5mm 0 .8mm; }
        p { margin: .8mm 0; }
        table { width: 100%; border-collapse: collapse; }
        th, td { border: .25mm solid #000; padding: .7mm 1.6mm; text-align: left;
            vertical-align: top; }
        th { background: #eee; font-weight: normal; print-color-adjust: exact;
            -webkit-print-color-adjust: exact; }
        table.pairs > tbody > tr > th { width: 42mm; }
        table.hand td { height: 8mm; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
        h2, thead { break-after: avoid; }
        .right { text-align: right; }
        .small { font-size: 8pt; color: #333; }
        .blank { color: #777; }
        .stamps { display: flex; flex-wrap: wrap; gap: 2mm; }
        .stamp { border: .25mm solid #000; display: flex; break-inside: avoid; width: calc(50% - 1mm);
            min-height: 17mm; }
        .stamp > div { flex: 1; padding: .7mm 1.6mm; }
        .stamp > .seal { flex: 0 0 17mm; border-left: .25mm solid #000; display: flex;
            align-items: center; justify-content: center; color: #999; padding: 0; }
        footer { margin-top: 2mm; font-size: 8pt; color: #333; }
        </style>
        </head>
        <body>
        <header><span>{{organisation}}</span><span>許可番号 {{number}}</span></header>
        <h1>{{kind}} 許可申請書・記録票</h1>
        <p class="right small">根拠：情報セキュリティポリシー {{clauses}}　状態：{{state}}</p>

        <h2>申請</h2>
        <table class="pairs">
        <tr><th>申請日</th><td>{{appliedOn}}</td></tr>
        <tr><th>所管</th><td>{{unit}}</td></tr>
        <tr><th>申請者</th><td>{{applicant}}<span class="blank">　　　　印</span></td></tr>
        <tr><th>目的</th><td>{{purpose}}</td></tr>
        <tr><th>期間</th><td>{{period}}</td></tr>
        {{#application}}
        <tr><th>{{label}}</th><td>{{value}}<span class="blank">{{blank}}</span></td></tr>
        {{/application}}
        </table>

        {{#hasItems}}
        <h2>対象の情報資産</h2>
        <table>
        <thead><tr><th>番号</th><th>名称</th><th>種別</th><th>分類</th><th>一緒に動く中身</th></tr></thead>
        <tbody>
        {{#items}}
        <tr><td>{{number}}</td><td>{{name}}</td><td>{{kind}}</td><td>{{classes}}</td><td class="small">{{contents}}</td></tr>
        {{/items}}
        </tbody>
        </table>
        {{/hasItems}}

        <h2>許可{{#oneEnough}}（どちらか1人）{{/oneEnough}}</h2>
        <div class="stamps">
        {{#approvals}}
        <div class="stamp"><div>{{role}}<br>氏名　{{name}}<br>日付　{{date}}{{#note}}<br><span class="small">{{note}}</span>{{/note}}</div><div class="seal">印</div></div>
        {{/approvals}}
        </div>
        {{#decision}}
        <p>{{.}}</p>
        {{/decision}}
        {{#hasDecisionFields}}
        <table class="pairs hand" style="margin-top: 1.5mm">
        {{#decisionFields}}
        <tr><th>{{label}}</th><td>{{value}}<span class="blank">{{blank}}</span></td></tr>
        {{/decisionFields}}
        </table>
        {{/hasDecisionFields}}

        <h2>実施と完了の記録</h2>
        <table class="pairs hand">
        {{#record}}
        <tr><th>{{label}}</th><td>{{value}}<span class="blank">{{blank}}</span></td></tr>
        {{/record}}
        </table>
        {{#hasPerItem}}
        <table class="hand" style="margin-top: 1.5mm">
        <thead><tr><th>番号</th>{{#perItemLabels}}<th>{{.}}</th>{{/perItemLabels}}</tr></thead>
        <tbody>
        {{#perItem}}
        <tr><td>{{number}}</td>{{#values}}<td>{{.}}</td>{{/values}}</tr>
        {{/perItem}}
        </tbody>
        </table>
        {{/hasPerItem}}
        <div class="stamps" style="margin-top: 1.5mm">
        {{#closing}}
        <div class="stamp"><div>{{role}}<br>氏名　{{name}}<br>日付　{{date}}{{#note}}<br><span class="small">{{note}}</span>{{/note}}</div><div class="seal">印</div></div>
        {{/closing}}
        </div>

        <footer>
        {{#flags}}<p>注意：{{.}}</p>{{/flags}}
        {{#papers}}<p>書類：{{.}}</p>{{/papers}}
        {{#retention}}<p>保存期間：{{.}}</p>{{/retention}}
        <p>台帳の履歴：{{entries}}</p>
        </footer>
        </body>
        </html>
        """#
}

extension Words {
    /// What the parts of a printed permit say.
    package enum PermitSheetWords {
        package static let noPeriod = Wording("定めなし", "not given")
        package static let started = Wording("開始（日時、記録者）", "Started, recorded by")
        package static let finished = Wording("完了（日時、記録者）", "Finished, recorded by")
        package static let reporter = Wording("報告した人", "Reported by")
        package static let blankDay = Wording("　　　　年　　月　　日", "")
        package static let blankTime = Wording("　　　　年　　月　　日　　時　　分", "")
        package static let yesOrNo = Wording("はい ・ いいえ", "yes / no")

        package static func acknowledger(_ roles: String) -> Wording {
            Wording("確認した人（\(roles)）", "Acknowledged by (\(roles))")
        }

        package static func extensionAsked(_ day: String) -> Wording {
            Wording("（\(day) までの延長を申請中）", " (extension until \(day) asked)")
        }

        package static func more(_ count: Int) -> Wording {
            Wording("ほか\(count)件", "\(count) more")
        }

        package static func decision(
            _ step: String, _ day: String, _ person: String, _ reason: String
        ) -> Wording {
            Wording(
                "\(step)：\(day)　\(person)　理由：\(reason)",
                "\(step): \(day), \(person), reason: \(reason)")
        }
    }
}
