/// Common surnames, each with its reading and the start of a login.
enum Surnames {
    static let text = """
        佐藤/さとう/sato 鈴木/すずき/suzuki 高橋/たかはし/takahashi 田中/たなか/tanaka
        伊藤/いとう/ito 渡辺/わたなべ/watanabe 山本/やまもと/yamamoto 中村/なかむら/nakamura
        小林/こばやし/kobayashi 加藤/かとう/kato 吉田/よしだ/yoshida 山田/やまだ/yamada
        佐々木/ささき/sasaki 山口/やまぐち/yamaguchi 松本/まつもと/matsumoto 井上/いのうえ/inoue
        木村/きむら/kimura 林/はやし/hayashi 斎藤/さいとう/saito 清水/しみず/shimizu
        山崎/やまざき/yamazaki 森/もり/mori 池田/いけだ/ikeda 橋本/はしもと/hashimoto
        阿部/あべ/abe 石川/いしかわ/ishikawa 山下/やました/yamashita 中島/なかじま/nakajima
        石井/いしい/ishii 小川/おがわ/ogawa 前田/まえだ/maeda 岡田/おかだ/okada
        長谷川/はせがわ/hasegawa 藤田/ふじた/fujita 後藤/ごとう/goto 近藤/こんどう/kondo
        村上/むらかみ/murakami 遠藤/えんどう/endo 青木/あおき/aoki 坂本/さかもと/sakamoto
        福田/ふくだ/fukuda 太田/おおた/ota 西村/にしむら/nishimura 藤井/ふじい/fujii
        岡本/おかもと/okamoto 金子/かねこ/kaneko 藤原/ふじわら/fujiwara 三浦/みうら/miura
        中野/なかの/nakano 中川/なかがわ/nakagawa 原田/はらだ/harada 松田/まつだ/matsuda
        竹内/たけうち/takeuchi 小野/おの/ono 田村/たむら/tamura 中山/なかやま/nakayama
        和田/わだ/wada 石田/いしだ/ishida 森田/もりた/morita 上田/うえだ/ueda
        原/はら/hara 内田/うちだ/uchida 柴田/しばた/shibata 酒井/さかい/sakai
        宮崎/みやざき/miyazaki 横山/よこやま/yokoyama 高木/たかぎ/takagi 安藤/あんどう/ando
        宮本/みやもと/miyamoto 大野/おおの/ono 小島/こじま/kojima 谷口/たにぐち/taniguchi
        今井/いまい/imai 工藤/くどう/kudo 高田/たかだ/takada 増田/ますだ/masuda
        丸山/まるやま/maruyama 杉山/すぎやま/sugiyama 村田/むらた/murata 大塚/おおつか/otsuka
        新井/あらい/arai 小山/こやま/koyama 平野/ひらの/hirano 藤本/ふじもと/fujimoto
        河野/こうの/kono 上野/うえの/ueno 野口/のぐち/noguchi 武田/たけだ/takeda
        松井/まつい/matsui 千葉/ちば/chiba 菅原/すがわら/sugawara 岩崎/いわさき/iwasaki
        久保/くぼ/kubo 木下/きのした/kinoshita 佐野/さの/sano 野村/のむら/nomura
        松尾/まつお/matsuo 市川/いちかわ/ichikawa 菊地/きくち/kikuchi 杉本/すぎもと/sugimoto
        古川/ふるかわ/furukawa 大西/おおにし/onishi 島田/しまだ/shimada 水野/みずの/mizuno
        桜井/さくらい/sakurai 高野/たかの/takano 吉川/よしかわ/yoshikawa 山内/やまうち/yamauchi
        西田/にしだ/nishida 飯田/いいだ/iida 菊池/きくち/kikuchi 西川/にしかわ/nishikawa
        小松/こまつ/komatsu 北村/きたむら/kitamura 安田/やすだ/yasuda 五十嵐/いがらし/igarashi
        川口/かわぐち/kawaguchi 平田/ひらた/hirata 関/せき/seki 中田/なかた/nakata
        久保田/くぼた/kubota 服部/はっとり/hattori 東/あずま/azuma 岩田/いわた/iwata
        土屋/つちや/tsuchiya 川崎/かわさき/kawasaki 福島/ふくしま/fukushima 本田/ほんだ/honda
        辻/つじ/tsuji 樋口/ひぐち/higuchi 秋山/あきやま/akiyama 田口/たぐち/taguchi
        永井/ながい/nagai 山中/やまなか/yamanaka 中西/なかにし/nakanishi 吉村/よしむら/yoshimura
        川上/かわかみ/kawakami 石原/いしはら/ishihara 大橋/おおはし/ohashi 松岡/まつおか/matsuoka
        馬場/ばば/baba 浅野/あさの/asano 片山/かたやま/katayama 望月/もちづき/mochizuki
        大村/おおむら/omura 白井/しらい/shirai
        大石/おおいし/oishi 鈴村/すずむら/suzumura 増井/ますい/masui 八木/やぎ/yagi
        """
}
