/** How to come from one app: steps in their order, and what to do when it has worked. */
export interface Guide {
  readonly title: string;
  readonly before?: string;
  readonly steps: readonly string[];
  readonly afterwards: readonly string[];
}

export interface Guides {
  readonly guides: readonly Guide[];
  readonly afterwards: string;
  readonly others: {
    readonly title: string;
    readonly before: string;
    /** Name of the app, and what its people do. */
    readonly apps: readonly (readonly [string, string])[];
  };
}

/** The names of buttons are those of Authenticator 8.0 and of the phone apps as of 2026-11. */
export const guidesJa: Guides = {
  afterwards: '取り込んだあとに',
  guides: [
    {
      title: '拡張機能「Authenticator」（Chrome の手引きのもの）から',
      steps: [
        '「Authenticator」を開いて、歯車の形のボタンを押し、「バックアップ」を押します。',
        '「パスワードで保護されたバックアップをダウンロード」があれば、それを押します（authenticator.json というファイルができます）。なければ「バックアップファイルのダウンロード」を押します（authenticator.txt）。',
        'この画面の「ファイルを選ぶ」を押して、「ダウンロード」の中のそのファイルを選びます。パスワードをきかれたら、「Authenticator」で決めたパスワードを入力して「開く」を押します。',
        '出てきた登録を確かめて、「取り込む」を押します。',
      ],
      afterwards: [
        '健康保険組合のサイトに、かぎ番のコードでログインできることを確かめます。',
        '「ダウンロード」の authenticator.json と authenticator.txt を消して、ごみ箱も空にします。中のキーを見た人は、あなたのコードを作れます。',
        'そのあとで、前の拡張機能を外してかまいません。',
      ],
    },
    {
      title: '拡張機能「Open Two-Factor Authenticator」（Edge の手引きのもの）から',
      before:
        'この拡張機能には、登録を書き出すボタンがありません。登録したときに保存した二次元コードの画像を使います。',
      steps: [
        '「ダウンロード」を開きます。登録したときに保存した、二次元コードの画像（名前の終わりが .png）を探します。「表示」を「大アイコン」にすると、絵で見つけられます。',
        'この画面の「ファイルを選ぶ」を押して、その画像を選びます。何枚かあるときは、一度に選べます。',
        '出てきた登録を確かめて、「取り込む」を押します。',
        '画像がないときは、健康保険組合のサイトで、ワンタイムパスワードの設定をやり直します。二次元コードの画面が出たら、かぎ番のボタンを押すと登録できます。設定のやり直しの画面が見つからないときは、健康保険組合の窓口にきいてください。',
        '古い版で保存した .bin というファイルがあれば、それも「ファイルを選ぶ」で読めます。',
      ],
      afterwards: [
        '健康保険組合のサイトに、かぎ番のコードでログインできることを確かめます。',
        '「ダウンロード」の二次元コードの画像を消して、ごみ箱も空にします。画像を見た人は、あなたのコードを作れます。',
        'そのあとで、前の拡張機能を外してかまいません。',
      ],
    },
    {
      title: 'スマートフォンの Google Authenticator から',
      before: 'スマートフォンでも使いつづけたいときは、アプリを消さずに、そのまま両方で使えます。',
      steps: [
        'アプリのメニューから「アカウントを移行」→「アカウントのエクスポート」を押し、移す登録を選びます。',
        '出てきた二次元コードを、別のスマートフォンやカメラで写真にとり、パソコンに送ります。二次元コードが何枚かあるときは、全部とります。',
        'この画面の「ファイルを選ぶ」で、その写真を全部選びます。足りない枚数があれば、何枚目かを表示します。',
        '出てきた登録を確かめて、「取り込む」を押します。',
      ],
      afterwards: [
        '写真を、パソコンとスマートフォンの両方から消します。送るのに使ったメールやアプリからも消します。',
      ],
    },
    {
      title: 'スマートフォンの Microsoft Authenticator から',
      before: 'このアプリは、登録を書き出せません。パソコンを2台目として登録します。',
      steps: [
        '健康保険組合のサイトにログインし、ワンタイムパスワードの設定の画面を開きます。',
        '二次元コードが出たら、かぎ番のボタンを押して「登録する」「入力する」を押します。',
      ],
      afterwards: ['かぎ番のコードでログインできるまで、スマートフォンのアプリは消さないでください。'],
    },
    {
      title: '前のパソコンや、別のブラウザーのかぎ番から',
      steps: [
        '前のかぎ番の「控え」で「控えを保存」を押します。',
        'できたファイル（kagiban-日付.kagiban）を、USB メモリーなどでこのパソコンに移します。同じパソコンの別のブラウザーなら、「ダウンロード」のままでかまいません。',
        'この画面の「ファイルを選ぶ」でそのファイルを選び、前のかぎ番のマスターパスワードを入力します。今ある登録は、そのまま残ります。',
      ],
      afterwards: ['コードを入力するサイトは、はじめて「入力する」を押したときに、もう一度たずねます。'],
    },
  ],
  others: {
    title: 'そのほかのアプリから',
    before: 'アプリの「書き出す（エクスポート）」でファイルを作り、「ファイルを選ぶ」で選んでください。',
    apps: [
      [
        'Aegis・2FAS・Ente Auth・Stratum・Proton Authenticator',
        '設定の「エクスポート」で作ったファイルを選びます。パスワードつきのままで読めます。',
      ],
      [
        'Bitwarden',
        '「パスワードで保護」か「暗号化なし」を選んで書き出したファイルを選びます。「アカウント制限」のファイルは、だれにも開けません。',
      ],
      [
        '1Password',
        'CSV で書き出すか、1PUX の名前の終わりを .zip に変えて展開し、中の export.data を選びます。',
      ],
      [
        'iPhone・Mac の「パスワード」',
        'Mac で CSV に書き出します。CSV には全部のパスワードがそのまま入っています。取り込んだら、すぐに消してください。',
      ],
      [
        'Proton Pass・LastPass・Dashlane・KeePassXC',
        'CSV で書き出したファイルを選びます。取り込んだら、すぐに消してください。',
      ],
      ['WinAuth', '「Export」で作った .txt を選びます。ZIP のときは、展開して中の .txt を選びます。'],
      ['IIJ SmartKey', '1件ずつ「設定エクスポート」で二次元コードを出し、その画像を選びます。'],
      [
        'Step Two・OTP Auth・Yubico Authenticator',
        '二次元コードやキーを1件ずつ表示できるときは、「追加」の画面で読み取ります。できないときは、サイトで登録し直します。',
      ],
      ['Authy', '書き出せません。サイトごとに、登録し直してください。'],
      [
        'Duo・Okta Verify・Symantec VIP・Salesforce',
        'そのサービス専用のしくみなので、移せません。そのアプリを使いつづけてください。',
      ],
      ['Chrome・Edge・Firefox のパスワード', 'ワンタイムパスワードのキーは入っていません。'],
    ],
  },
};
