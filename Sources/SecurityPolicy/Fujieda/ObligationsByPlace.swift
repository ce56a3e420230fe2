/// The obligations of keeping, places, equipment and lines: 5(2)⑧, 6(1)⑤, 7 and 8.
extension Fujieda {
    static let keepingObligations: [Obligation] = [
        Obligation(
            "keep.place", clause: "5(2)⑧ア",
            Wording("分類に合った置き場所を決める", "Give it a place that suits its class"),
            kinds: tangible, classes: [.c: 2, .i: 2, .a: 1],
            metBy: ["storage-assigned", "locked", "fireproof-locked"]),
        Obligation(
            "keep.write-protection", clause: "5(2)⑧イ",
            Wording("長く保管する媒体は書き込めないようにする", "Write-protect a medium that is kept long"),
            kinds: [.medium], requiredTraits: ["long-kept"], metBy: ["write-protected"]),
        Obligation(
            "keep.safe-region", clause: "5(2)⑧ウ",
            Wording(
                "災害に遭いにくい地域に置く", "Keep it in a region unlikely to be hit by a disaster"),
            kinds: [.medium], traits: ["seldom-used", "backup-medium"],
            requiredTraits: ["long-kept"], metBy: ["disaster-safe-region"]),
        Obligation(
            "keep.fireproof", clause: "5(2)⑧エ",
            Wording(
                "火・熱・水・湿気に強い鍵付きの保管庫に置く",
                "Keep it in a locked store proof against fire, heat, water and damp"),
            kinds: [.medium], classes: [.c: 2, .i: 2, .a: 1], metBy: ["fireproof-locked"]),
        Obligation(
            "internet.copies", clause: "6(1)⑤イ",
            Wording(
                "インターネット端末にむやみに保存しない",
                "Do not carelessly store C1 or C2 on a terminal on the internet"),
            kinds: [.equipment], traits: ["internet-connected"], classes: [.c: 2],
            metBy: ["copy-restricted"]),
    ]

    static let placeObligations: [Obligation] = [
        Obligation(
            "area.management", clause: "7(2)ア-ウ",
            Wording("システムを運用する管理区域を決める", "Define the management area of the system"),
            kinds: [.system], classes: [.c: 2], metBy: ["management-area"]),
        Obligation(
            "area.management-equipment", clause: "7(2)ア-ウ",
            Wording("管理区域の中に置く", "Keep it within a management area"),
            kinds: [.equipment], traits: ["server", "network-device"], classes: [.c: 2],
            metBy: ["management-area"]),
        Obligation(
            "area.handling", clause: "7(2)ア-ウ",
            Wording("取扱区域の中で扱う", "Handle it within a handling area"),
            kinds: [.document, .medium], classes: [.c: 2],
            metBy: ["handling-area", "management-area"]),
        Obligation(
            "area.handling-equipment", clause: "7(2)ア-ウ",
            Wording("取扱区域の中で使う", "Use it within a handling area"),
            kinds: [.equipment], traits: ["computer", "mobile-terminal", "multifunction-printer"],
            classes: [.c: 2], metBy: ["handling-area", "management-area"]),
        Obligation(
            "area.protection", clause: "7(2)ア-ウ",
            Wording("盗難や紛失を防ぐ", "Guard it against theft and loss"),
            kinds: [.document, .medium, .equipment], classes: [.c: 2],
            metBy: ["theft-protected", "locked", "fireproof-locked", "cable-locked"]),
        Obligation(
            "server.mounting", clause: "7(3)①",
            Wording(
                "火・水・熱・ほこりを避け、動かせないよう固定する",
                "Mount it away from fire, water, heat and dust, not easily removed"),
            kinds: [.equipment], traits: ["server", "network-device"], metBy: ["mounted-safely"]),
        Obligation(
            "server.redundancy", clause: "7(3)②",
            Wording("業務が止まらないようサーバを冗長化する", "Make the server redundant so that work goes on"),
            kinds: [.equipment], traits: ["server"], classes: [.a: 1], metBy: ["redundant"]),
        Obligation(
            "terminal.lock", clause: "7(5)",
            Wording("使わないときは鍵をかけて管理する", "Lock it away or down when not in use"),
            kinds: [.equipment], traits: ["computer", "mobile-terminal"],
            metBy: ["locked", "fireproof-locked", "cable-locked"]),
    ]

    static let technicalObligations: [Obligation] = [
        Obligation(
            "line.security", clause: "7(4)③ア",
            Wording("求める安全性に見合う回線につなぐ", "Connect it over a line of the security it needs"),
            kinds: [.system], classes: [.c: 2], metBy: ["suitable-network"]),
        Obligation(
            "line.encryption", clause: "7(4)③イ",
            Wording("必要なら送受信を暗号化する", "Encrypt what is sent and received, as needed"),
            kinds: [.system], classes: [.c: 2],
            metBy: ["line-encrypted", "line-encryption-unneeded"]),
        Obligation(
            "line.continuity", clause: "7(4)④イ",
            Wording("使い続けられる回線を選ぶ", "Choose a line that keeps running"),
            kinds: [.system], classes: [.a: 1], metBy: ["resilient-line"]),
        Obligation(
            "outsiders.separation", clause: "8(1)⑦",
            Wording("必要なら他のネットワークやシステムから切り離す", "Separate it from others, as needed"),
            kinds: [.system], traits: ["used-by-outsiders"],
            metBy: ["separated", "separation-unneeded"]),
        Obligation(
            "printer.settings", clause: "8(1)⑨ア",
            Wording("事故が起きないように機能を設定する", "Set it up so that incidents are prevented"),
            kinds: [.equipment], traits: ["multifunction-printer"], metBy: ["secure-settings"]),
        Obligation(
            "virus.software", clause: "8(4)①ア-イ",
            Wording("ウイルス対策ソフトを入れる", "Install anti-virus software"),
            kinds: [.equipment], traits: ["server", "computer"], metBy: ["antivirus"]),
        Obligation(
            "virus.patterns", clause: "8(4)①ア-イ",
            Wording("ウイルス定義を最新に保つ", "Keep virus patterns current"),
            kinds: [.equipment], traits: ["server", "computer"], metBy: ["patterns-current"]),
    ]
}
