import type {
  Device,
  FieldDescription,
  FieldLocator,
  NearbyWord,
  PageDescription,
  Unusable,
} from '../core/autofill/page-description.ts';

/** What the function is asked to do in a page. */
export type OtpFormTask =
  | { readonly do: 'describe' }
  | {
      readonly do: 'fill';
      readonly origin: string;
      readonly field: FieldLocator;
      readonly code: string;
      /** Fields of one digit each, from `field` on. */
      readonly boxes?: number;
      /** Set-up: where the device name goes and what it is; a name that the person typed stays. */
      readonly nameField?: FieldLocator;
      readonly deviceName?: string;
      /** The device to choose, if the page offers several. */
      readonly deviceId?: string;
      readonly submit: boolean;
    };

export type OtpFormAnswer =
  | { readonly did: 'described'; readonly page: PageDescription }
  | { readonly did: 'filled'; readonly submitted: boolean; readonly deviceName?: string }
  | { readonly did: 'refused'; readonly why: 'moved' | 'missing' | 'hidden' | 'notTaken' };

/**
 * Runs inside someone else's page, in our isolated world, sent there by `scripting.executeScript`: so it is one function with
 * everything in it. It describes the page (never a value), or puts one code into one field after checking everything once more.
 */
export function otpForm(task: OtpFormTask): OtpFormAnswer {
  const all = <Kind extends Element>(selector: string, root: Document | ShadowRoot = document): Kind[] => {
    const found = [...root.querySelectorAll<Kind>(selector)];
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) found.push(...all<Kind>(selector, element.shadowRoot));
    return found;
  };
  const inputs = () => all<HTMLInputElement>('input');
  const trimmed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
  const shortText = (text: string | null | undefined) => trimmed((text ?? '').normalize('NFKC'));
  const textOf = (elements: Iterable<Element> | null) =>
    [...(elements ?? [])].map((element) => element.textContent).join(' ');

  /** Could a person see this field and type into it? `checkVisibility` alone accepts 1 × 1, off-screen and opacity .01. */
  const unusable = (field: HTMLInputElement): Unusable | undefined => {
    if (field.disabled || field.readOnly) return 'disabled';
    const visible = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    if (!field.checkVisibility(visible)) return 'invisible';
    const box = field.getBoundingClientRect();
    if (box.width < 20 || box.height < 10) return 'small';
    const page = document.documentElement;
    const [left, top] = [box.left + scrollX, box.top + scrollY];
    if (
      left + box.width <= 0 ||
      top + box.height <= 0 ||
      left >= page.scrollWidth ||
      top >= page.scrollHeight
    )
      return 'outside';
    let opacity = 1;
    for (
      let at: Element | null = field;
      at;
      at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
    ) {
      opacity *= Number(getComputedStyle(at).opacity);
    }
    if (opacity < 0.5) return 'transparent';
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return undefined; // Scrolled away: looked at again before filling.
    const hit = (field.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
    return hit &&
      (hit === field || field.contains(hit) || [...(field.labels ?? [])].some((label) => label.contains(hit)))
      ? undefined
      : 'covered';
  };

  const labelOf = (field: HTMLInputElement) => {
    const labels = [...(field.labels ?? [])].map((label) => label.textContent);
    const named = (field.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => id && document.getElementById(id)?.textContent);
    return shortText(
      [...labels, ...named, field.ariaLabel, field.placeholder, field.title].filter(Boolean).join(' '),
    );
  };

  const describeField = (field: HTMLInputElement, nth: number): FieldDescription => {
    const why = unusable(field);
    return {
      nth,
      id: field.id,
      name: field.name,
      type: field.type,
      autocomplete: field.autocomplete.toLowerCase(),
      maxLength: field.maxLength,
      label: labelOf(field),
      ...(why && { unusable: why }),
    };
  };

  /** Keycloak v1: radio buttons. v2 (26): tiles whose click handler carries the id; a hidden field holds the choice. */
  const devices = (): Device[] => {
    const radios = all<HTMLInputElement>('input[type="radio"][name="selectedCredentialId"]');
    if (radios.length > 0)
      return radios.map((radio) => ({ id: radio.value, name: trimmed(textOf(radio.labels)) }));
    return all('[id^="kc-otp-credential-"]').flatMap((tile) => {
      const id = /toggleOTP\(\s*\d+\s*,\s*['"]([^'"]+)['"]/.exec(tile.getAttribute('onclick') ?? '')?.[1];
      return id ? [{ id, name: trimmed(tile.textContent) }] : [];
    });
  };

  /** Kinds of words around the code fields; the words themselves stay in the page. */
  const nearbyWords = (): NearbyWord[] => {
    const near = new Set(
      inputs()
        .filter((field) => ['text', 'tel', 'number', 'password'].includes(field.type))
        .map((field) => field.form?.parentElement ?? field.form ?? document.body),
    );
    const text = [...near]
      .map((element) => (element.innerText ?? '').slice(0, 4000))
      .join(' ')
      .normalize('NFKC');
    const kinds: [NearbyWord, RegExp][] = [
      [
        'mail',
        /メール(に|で|へ|を|宛|アドレス(に|へ|宛))|メールが|e-?mail(ed)? (you|to|a|the)|by e-?mail|sent (to|you)|届いた|届かない|宛に送/i,
      ],
      ['message', /SMS|ショートメッセージ|text message|携帯電話(に|へ|番号)|電話番号(に|へ|宛)/i],
      ['picture', /画像認証|captcha/i],
      ['recovery', /リカバリーコード|回復コード|バックアップコード|recovery code|backup code/i],
      ['app', /認証アプリ|オーセンティケ|authenticator|ワンタイムパスワードアプリ|OTPアプリ/i],
    ];
    return kinds.flatMap(([kind, words]) => (words.test(text) ? [kind] : []));
  };

  const describe = (): PageDescription => {
    const has = (selector: string) => all(selector).length > 0;
    const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    let template = false;
    for (let steps = 0; steps < 200 && comments.nextNode(); steps++) {
      if (/template:\s*login-otp\.ftl/.test(comments.currentNode.nodeValue ?? '')) template = true;
    }
    const resend = all<HTMLElement>(
      'button, input[type="submit"], input[type="button"], a, [role="button"]',
    ).some((control) => {
      const name = `${control.id} ${control.getAttribute('name') ?? ''} ${control.getAttribute('href') ?? ''}`;
      const text = shortText(control instanceof HTMLInputElement ? control.value : control.textContent);
      return /resend/i.test(name) || /再送|再発行|もう一度送|送り直|resend|send again/i.test(text);
    });
    return {
      origin: self.origin,
      protocol: location.protocol,
      hostname: location.hostname,
      top: window.top === window,
      prerendering: (document as Document & { readonly prerendering?: boolean }).prerendering === true,
      fields: inputs().map(describeField).slice(0, 200),
      devices: devices().slice(0, 50),
      marks: {
        setup: has('#totpSecret, #kc-totp-settings-form, #kc-totp-secret-qr-code'),
        otpLogin: template || has('input[name="selectedCredentialId"]'),
        otpForm: has('#kc-otp-login-form'),
        loginButton: has('#kc-login, [type="submit"][name="login"]'),
      },
      resend,
      words: nearbyWords(),
    };
  };

  const locate = ({ nth, id, name }: FieldLocator) => {
    const fields = inputs();
    const fits = (field: HTMLInputElement | undefined) => field?.id === id && field.name === name;
    return fits(fields[nth]) ? fields[nth] : fields.find(fits);
  };

  /** The isolated world's own setter: what the page hung onto the field does not see it, what it listens for it hears. */
  const type = (field: HTMLInputElement, text: string) => {
    field.focus({ preventScroll: true });
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  const chooseDevice = (id: string): boolean => {
    const radio = all<HTMLInputElement>('input[type="radio"][name="selectedCredentialId"]').find(
      (item) => item.value === id,
    );
    if (radio) {
      if (!radio.checked) radio.click();
      return radio.checked;
    }
    const hidden = all<HTMLInputElement>('input[type="hidden"][name="selectedCredentialId"]')[0];
    if (!hidden) return false;
    const tile = all<HTMLElement>('[id^="kc-otp-credential-"]').find((item) =>
      item.getAttribute('onclick')?.includes(id),
    );
    const chosen = tile?.classList.contains('pf-m-selected') && hidden.value === id;
    if (!chosen) tile?.click();
    return hidden.value === id;
  };

  if (task.do === 'describe') return { did: 'described', page: describe() };

  const moved = self.origin !== task.origin || window.top !== window || !/^https?:$/.test(location.protocol);
  if (moved) return { did: 'refused', why: 'moved' };
  const field = locate(task.field);
  if (!field) return { did: 'refused', why: 'missing' };
  const { top, bottom } = field.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) field.scrollIntoView({ block: 'center' });
  if (unusable(field)) return { did: 'refused', why: 'hidden' };
  if (task.deviceId !== undefined && !chooseDevice(task.deviceId)) return { did: 'refused', why: 'missing' };

  const nameField = task.nameField && locate(task.nameField);
  if (nameField && task.deviceName && nameField.value.trim() === '' && !unusable(nameField))
    type(nameField, task.deviceName);
  const boxes =
    task.boxes === undefined
      ? [field]
      : inputs().slice(inputs().indexOf(field), inputs().indexOf(field) + task.boxes);
  if (task.boxes !== undefined && (boxes.length !== task.boxes || task.code.length !== task.boxes))
    return { did: 'refused', why: 'missing' };
  if (boxes.some(unusable)) return { did: 'refused', why: 'hidden' };
  const parts = task.boxes === undefined ? [task.code] : [...task.code];
  boxes.forEach((box, place) => {
    type(box, parts[place] ?? '');
  });
  if (boxes.some((box, place) => !box.isConnected || box.value !== parts[place]))
    return { did: 'refused', why: 'notTaken' };
  const deviceName = nameField?.value.trim();
  const button = field.form?.querySelector<HTMLElement>(
    '#kc-login, #saveTOTPBtn, [type="submit"]:not([name="cancel-aia"], [name="cancel"])',
  );
  const submitted = task.submit && field.form !== null && button instanceof HTMLElement;
  if (submitted) button.click();
  return { did: 'filled', submitted, ...(deviceName && { deviceName }) };
}
