/** Master passwords that are good enough, of our own making: four words that have nothing to do with each other, sentences, random. */
export const goodPasswords: Readonly<Record<string, string>> = {
  'four words': `
    mikan-taiko-kumo-nagoya-88
    sakura-inu-neko-kumo-12
    umi-kaban-hoshi-sapporo-31
    kanariya-tonda-7341-aozora
    sakura-inu-neko-kumo
    ringo-kasa-yama-kyoto
    enpitsu-kujira-yuki-hashigo
    tsukue-kaeru-mizuumi-kagami
    hasami-tanuki-gasu-bunchin
    kitsune-yakan-tetsu-suika
    semi-boushi-niwa-tokei
    kutsu-fukurou-ame-piano
    kurage-tansu-momiji-yakkyoku
    hochikisu-numa-kabocha-tako
    soroban-yuhi-kamome-reizouko
    nokogiri-ichigo-mado-penguin
    shimauma-zabuton-kogarashi-miso
    renkon-tombo-hikouki-yubiwa
    rakuda-shouji-mugi-kazaguruma
    kinoko-senpuuki-oka-tegami
    mugicha-denchu-usagi-kaidan
    tonkachi-hotaru-pan-gasorin
    takenoko-barane-makura-suzume
    hitode rouka tamanegi jishaku
    yadokari gyuunyuu enogu touge
    kawara mimizu botan yunomi
    hagaki-koumori-kakine-dango
    uroko-jari-tebukuro-natto
    mochi-tetsubou-sazanami-ruusu
    kamakiri-hyoutan-banira-tsurara
    たいこ-みかん-くじら-はしご
    えんぴつ とんぼ やかん みずうみ
    かえる・つくえ・もみじ・ゆびわ
    きつね　ざぶとん　らくだ　こがらし
    ふくろう-せみ-れんこん-まくら
    ひとで／ろうか／じしゃく／うろこ
    クジラ-ハシゴ-スイカ-ヤカン
    ペンギン タンス ノコギリ ゼリー
    鯨-梯子-西瓜-薬缶-眼鏡
    鉛筆 狐 風車 湖 氷柱
    pencil giraffe balcony sulphur
    window-carrot-thunder-spoon
    lantern pickle orbit velvet
    marble-goose-tunnel-ginger
    copper.island.puzzle.nephew
    walnut_harbor_trumpet_fog
    ladder-biscuit-comet-turtle
    button ocean quarrel mustard
    blanket-vinegar-parrot-siren
    anchor-tulip-gravel-cinema
    hammer-lemon-planet-drawer
    pepper-valley-sock-wizard
    banjo-cactus-sleet-oyster
    radish-mirror-badger-canoe
    candle-otter-thimble-plaza
    drizzle-fossil-tango-wrench
    goblet-meadow-zipper-crab
    iceberg-noodle-rafter-plum
    jigsaw-kettle-moss-pigeon
    lobster-quilt-ember-stair
    mango-vortex-needle-hut
    nutmeg-tractor-violin-dune
    parsnip-glacier-button-owl
    saddle-broth-meteor-ivy
    tadpole-chisel-raisin-quay
    umbrella-yeast-falcon-brick
    volcano-apron-hedge-trout
    waffle-pylon-lichen-drum
    zebra-candle-moat-turnip
    acorn-bellows-cider-dagger
    mikan-thunder-kujira-spoon
    taiko-window-kaeru-velvet
    yuki-carrot-hashigo-planet
    kitsune-walnut-numa-button
    suika-orbit-tansu-goose
    ringo-marble-semi-lantern-7
    kasa-pickle-tokei-fog-42
    hotaru-tunnel-mugi-parrot
    dango-comet-rouka-sleet
    botan-gravel-makura-siren
    Kujira-Hashigo-Suika-Yakan
    EnpitsuKitsuneMizuumiTsurara
    hashigokujirasuikayakan
    rakudatansumomijipiano
    mimizu5kawara5botan5yunomi
    tombo!renkon!yubiwa!hikouki
    semi3boushi9niwa4tokei
    uroko+jari+tebukuro+natto
    Goose=Tunnel=Ginger=Marble
    LanternPickleOrbitVelvet
    hammerlemonplanetdrawer
    pepper7valley2sock9wizard
    たにし けむり とだな あんず
    つらら・ほうき・らっこ・ごぼう
    すだれ-かもめ-ねじ-わさび
    ひょうたん ばけつ しらす もくば
    こたつ はりねずみ くぎ めんたいこ
    ねんど-いるか-すだち-はしら
    どんぐり へちま ものさし うぐいす
    あひる-そろばん-れもん-つつじ`,
  sentences: `
    うちの猫は三毛で名前はたま七歳
    ひいばあちゃんの梅干しは日本一すっぱい
    去年の夏に買った麦わら帽子が風で飛んだ
    引き出しの奥から古い万華鏡が出てきた
    隣の犬は郵便屋さんにだけ吠えない
    雨の日は駅まで黄色い長靴で歩く
    祖父の自転車は坂道で必ず鳴く
    朝の味噌汁に大根と油揚げを入れる
    三丁目の角のパン屋は水曜が休み
    窓ぎわのサボテンが今年も咲かない
    理科室の骸骨に毛糸の帽子をかぶせた
    金魚すくいで取った亀が十年生きている
    冷蔵庫の裏に五百円玉が落ちていた
    庭の柿をカラスに全部食べられた
    父は眼鏡を探すとき必ず眼鏡をかけている
    姉の結婚式で鳩が逃げて帰ってこない
    図書館で借りた恐竜の本を風呂に落とした
    おばけ屋敷で泣いたのは弟ではなく私だ
    夜中の台所で一人プリンを食べる背徳
    船の汽笛が聞こえたら夕飯の支度をする
    あさごはんはパンとたまごとりんごです
    となりのいぬはゆうびんやさんにほえない
    きいろいながぐつであめのえきまであるく
    れいぞうこのうらにきんかがおちていた
    さぼてんはことしもはながさかなかった
    おばあちゃんのうめぼしはとてもすっぱい
    かぜでとんだぼうしをかめがはこんできた
    めがねをさがすちちはめがねをかけている
    つきよのだいどころでぷりんをたべる
    ふるいまんげきょうにほこりがはいった
    tonarinoinuhayuubinyasannihoenai
    kiiroi nagagutsu de ame no eki made aruku
    reizouko no ura ni kinka ga ochiteita
    saboten wa kotoshi mo hana ga sakanai
    obaachan no umeboshi wa totemo suppai
    megane wo sagasu chichi wa megane wo kaketeiru
    kazededondaboushiwokamegahakondekita
    furui mangekyou ni hokori ga haitta
    yonaka no daidokoro de purin wo taberu
    asa no misoshiru ni daikon wo ireru
    My grandmother keeps seven umbrellas in the bathtub
    the turtle on our roof prefers cold noodles
    Nobody believed the postman about the violet cow
    a rusty trombone fell out of the airing cupboard
    we buried the spare key under the rhubarb
    my left boot always leaks before the right one
    Eleven pigeons attended the mayor's funeral
    please do not feed cinnamon to the goldfish
    the lighthouse keeper paints only on thursdays
    our piano has a mouse that knows one waltz
    she knitted a scarf for the office printer
    he sold his canoe to buy a bigger hat
    the cheese shop closes when it smells of rain
    three wet dogs and one very proud kitten
    uncle drove his tractor into the swimming pool
    my neighbours sing opera while frying onions
    snow fell upward in the dream about bicycles
    the dentist collects antique fishing lures
    ninety beetles marched across the wedding cake
    grandpa whistles at kettles to make them boil
    海辺の灯台に住む猫の名は大福
    蔵の二階で見つけた地図は半分だけ焼けていた
    体育館の天井にはまだ昭和のボールが三つある
    蛙の合唱がうるさくて受験勉強をやめた
    雪だるまの鼻にした人参を兎が盗んだ
    給食の揚げパンを賭けて腕相撲をした
    切手の裏を舐めた祖母が苦い顔をした
    屋根裏の鼠は午前二時に運動会をする
    銭湯の壁の富士山だけ塗り直されていた
    煙突掃除の男が持つ箒は虹色だった
    カラスが物干しから靴下を片方ずつ持っていく
    ラジオ体操の第二を覚えている人は少ない
    バスの運転手が鼻歌で校歌を歌っていた
    ドーナツの穴だけを売る店を開きたい
    ピアノの鍵盤にジャムを塗った犯人は妹
    もしも象が二階にいたら床が抜けると思う
    くじらのせなかにもえるようなゆうひがしずむ
    ほしをひとつぬすんでびんにいれてかくした
    しろいくまがじてんしゃでさかをのぼっていく
    みずたまりにうつったつきをふんでしまった
    Der Kater schläft auf dem warmen Drucker
    mon parapluie a peur des escaliers mouillés
    watashi no jitensha wa saka de kanarazu naku
    kujira no senaka de ocha wo nomu yume wo mita
    hashigo wo nobotta kaeru ga tsuki wo tabeta
    neko ga fumu piano no oto wa itsumo re kara
    densha no mado kara mieru akai yane no ie
    tamanegi wo kiru to naku no wa chichi dake da
    yuki no asa ni kitsune no ashiato wo mitsuketa
    oba no kureta sutorappu wa kurage no katachi
    にわのかきをからすにぜんぶたべられた
    おとうとはおばけやしきでくつをなくした
    ゆうやけをみながらやきいもをはんぶんこ
    てつぼうからおちてまえばがいっぽんかけた
    はちみつをなめたくまのようなかおのおじさん
    なつやすみのにっきをさいごのひにかいた
    ふゆのこたつでみかんをななつたべてねた
    ぎんいろのさかながてんじょうをおよぐゆめ
    まいばんくじにとなりのこがばいおりんをひく
    たんすのうらでみつけたびーだまがひかった`,
  random: `
    bGqX4BmK5RdU
    7=_*#B$X*v
    c6NhDz6mZ8P8cV
    ar9oNycBfFjmv
    TYrVxesg*%l
    vCS8dq49Wy9AJk
    SBEjsU8eHA0Wfi
    _&^@5xScos&D
    WuvXTKAv42bngB
    n2Kx3KQVausfhFU
    jY@m18uY++ze0
    SQWsaFu9BHXxGB
    EKvVKe7eGcWTaF1E
    YgEt0mHSd3aj0Z
    z6XQsQsnjEvS2B
    wD3yUOWIsRn9pFvph
    &YsO!oa&B*eknEu
    aKMqrFR6tBGq5M
    iVfgsQ5wxAwtYBUgXb
    aEyErI@6YTLP1=jv
    E2dAauqdf7r3uC
    Hw0qCgmVGm4iUkrxbxy
    BW_p%N*ZpW
    7LJHXVPAvLdm5U
    NTWGSqZsAWcbopxlihdX
    B57_OYoy=MC
    RXusEMgd7PhhWn
    jxRziy3ZGQGk
    FBey2UYBuIR%
    zc7hg3EUmZqYdg
    jO3CuvdvOMoq4
    B3l_*n&heb6wT
    LFcby9AEBadRra
    lT6JgSSOXJKCuo
    rw^BGWD-TP$Qex
    pPKfTGbaGGQjXu
    O4HJBIvtTkxmmrW
    ^%uGlkwewpd@jjl
    hKkQLdgZWm5f53
    lJ6s3ZPl4DphrO2f
    e$0ymoc$&uoQv4%c
    k7P4ApWC4wxNe5
    FDBK5Db18fHpdtJFC
    pyzg4a%uUZ
    wE5UqhSvE6D4Cv
    TCCvzCf0UztDfKNruA
    z29YE@XqCU6
    pRC9wWLqMrHhnk
    HMsOpmIHNYNFrogXh3H
    9AmFqQ2gmKsh
    JUUndXEcdwdvCc
    SpmkTOF6NrrubARjfRgZ
    vDhjo-vGFVo-M
    Az7KYdAgAWZYLz
    9LLG6C7VxU7z
    O+%EvvRY%xxk_T
    4vBgATke2AHZuM
    imAqWAmCPpV9K
    K$P&Su7t+Eqmq*f
    SHBe4w7btNyny9
    fzlaatxhxbovg
    wri2x-azps2-gzc27-cnbyu
    02f84ca9f1b3fe58
    tfoanuhsnmvcuh
    az6x3-ar39z-0d7q8-x3kpx
    281087a44d6baf895
    lupcbprtbjklhxw
    yg9ea-io8fq-j4hri-rxyu8
    3e337f51e813929b86
    llbowezpsghftavz
    ydaly-17kmd-f9615-5h5il
    9ea7431b7749b2ccff5
    apwdwazfcdsewksnb
    zg21s-a5608-p3j2v-oy55q
    4a1b6ca6f6b47296a334
    zoftdedkwredjcvaaa
    j35tm-et7hh-fuj6x-0tfux
    0eb434a52500d7fe2f3c6
    oyssyeohyehah
    4xju7-abqog-vvdqx-sh4p8
    3e2af997eaa490ea162086
    zdcwqhyyumpssg
    9lsut-2kujs-znz9w-cg59h
    e6ee5e11b9e81cf049a2225
    jitlonuepqgfpyy
    as1zi-4tbnv-brf1e-iyk4j
    690924ca7aae0460a8316dec
    ihjcvhapdsgymggw
    r09u0-x5ma5-rj88v-omu6n
    2fe467d27e11d71b
    desacttcbulvxoooo
    m2j6x-xd2a6-tj8ot-z3bow
    33c1e574a6bec65e4
    mneephwhigrkakajcg
    dudam-5wjkn-hyd2h-xori9
    d74739d92d614008e7
    JZEXIRY7PYDXEMMJ
    KxObqO/2SMsnbh3uFJdxaS
    LFD7ZHZOAK4SNYNU
    lPq/ySCF4uv2Y8Xba60emb
    PPLY5S2BGAC5GVBV
    FRrsvSkKHdvlwVs/e9yGGl
    PVMMKVQEKITJQSJX
    wWZrhlPK99NTYQJKUDnJIX
    2VT6NCVE5HKAJJCI
    dsvPQZUxyg1Ujwsew3S7Bx
    UXBBFNIIXNYBTDOC
    FJpfsTNZU8iZOMlasnu76v`,
};
