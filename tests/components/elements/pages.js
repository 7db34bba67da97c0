import { loginStep, openPage } from '../frame.js';

/**
 * A login step around a custom element. `events` tell of its value, `completes` that it is whole; `use` is done once it stands there.
 *
 * @param {string} html @param {{ events?: string[], completes?: string, valueIn?: (at: HTMLElement) => string, use?: (at: HTMLElement) => void }} how
 */
function step(
  html,
  { events = ['input'], completes, valueIn = (element) => element.value, use = () => {} } = {},
) {
  return loginStep((at, tell) => {
    at.innerHTML = html;
    const element = at.querySelector('#code-field') ?? at.firstElementChild;
    for (const name of events) element.addEventListener(name, () => tell.change(valueIn(element)));
    if (completes) element.addEventListener(completes, () => tell.complete(valueIn(element)));
    use(element, tell);
  });
}

const joined = (element) => [...element.children].map(({ value }) => value ?? '').join('');

openPage({
  async 'material-web'() {
    await import('@material/web/textfield/outlined-text-field.js');
    return step(
      '<md-outlined-text-field id="code-field" name="code" label="確認コード" inputmode="numeric" maxlength="6"></md-outlined-text-field>',
    );
  },
  async 'material-web-filled'() {
    await import('@material/web/textfield/filled-text-field.js');
    return step(
      '<md-filled-text-field id="code-field" name="code" label="確認コード" type="number"></md-filled-text-field>',
    );
  },
  async 'ionic-input'() {
    await ionic(await import('@ionic/core/components/ion-input.js'));
    return step(
      '<ion-input id="code-field" label="確認コード" label-placement="floating" inputmode="numeric" maxlength="6"></ion-input>',
      { events: ['ionInput'] },
    );
  },
  async 'ionic-input-otp'() {
    await ionic(await import('@ionic/core/components/ion-input-otp.js'));
    return step('<ion-input-otp id="code-field" length="6"></ion-input-otp>', {
      events: ['ionInput'],
      completes: 'ionComplete',
    });
  },
  async 'ionic-input-otp-separators'() {
    await ionic(await import('@ionic/core/components/ion-input-otp.js'));
    return step(
      '<ion-input-otp id="code-field" length="6" separators="3" fill="solid" shape="round"></ion-input-otp>',
      { events: ['ionInput'], completes: 'ionComplete' },
    );
  },
  async 'web-awesome-otp'() {
    await webAwesome(() => import('@awesome.me/webawesome/dist/components/otp-input/otp-input.js'));
    return step('<wa-otp-input id="code-field" name="code" label="確認コード"></wa-otp-input>', {
      completes: 'wa-complete',
    });
  },
  async 'web-awesome-otp-grouped'() {
    await webAwesome(() => import('@awesome.me/webawesome/dist/components/otp-input/otp-input.js'));
    return step(
      '<wa-otp-input id="code-field" name="otp" format="### ###" appearance="contained"></wa-otp-input>',
      { completes: 'wa-complete' },
    );
  },
  async 'web-awesome-input'() {
    await webAwesome(() => import('@awesome.me/webawesome/dist/components/input/input.js'));
    return step(
      '<wa-input id="code-field" name="code" label="確認コード" inputmode="numeric" maxlength="6"></wa-input>',
    );
  },
  async 'shoelace-input'() {
    await shoelace();
    return step(
      '<sl-input id="code-field" name="code" label="確認コード" inputmode="numeric" maxlength="6" autocomplete="one-time-code"></sl-input>',
      { events: ['sl-input'] },
    );
  },
  async 'shoelace-boxes'() {
    await shoelace();
    const box = (place) =>
      `<sl-input style="width:60px" maxlength="1" inputmode="numeric" aria-label="${place}桁目"></sl-input>`;
    return step(
      `<div id="code-field" style="display:flex;gap:8px">${[1, 2, 3, 4, 5, 6].map(box).join('')}</div>`,
      { events: ['sl-input'], valueIn: joined },
    );
  },
  async 'fluent-web-components'() {
    const { fluentTextField, provideFluentDesignSystem } = await import('@fluentui/web-components');
    provideFluentDesignSystem().register(fluentTextField());
    return step('<fluent-text-field id="code-field" maxlength="6">確認コード</fluent-text-field>');
  },
  async 'carbon-web-components'() {
    await import('@carbon/web-components/es/components/text-input/index.js');
    return step(
      '<cds-text-input id="code-field" name="code" label="確認コード" max-count="6"></cds-text-input>',
    );
  },
  async spectrum() {
    await import('@spectrum-web-components/textfield/sp-textfield.js');
    return step('<sp-textfield id="code-field" name="code" label="確認コード" maxlength="6"></sp-textfield>');
  },
  async ui5() {
    await import('@ui5/webcomponents/dist/Input.js');
    return step(
      '<ui5-input id="code-field" name="code" accessible-name="確認コード" maxlength="6"></ui5-input>',
    );
  },
  async vaadin() {
    await import('@vaadin/text-field');
    return step(
      '<vaadin-text-field id="code-field" name="code" label="確認コード" maxlength="6" allowed-char-pattern="[0-9]"></vaadin-text-field>',
    );
  },
  async 'bootstrap-pincode-input'() {
    const { default: jquery } = await import('jquery');
    Object.assign(window, { $: jquery, jQuery: jquery });
    await import('bootstrap/dist/css/bootstrap.css');
    await import('bootstrap-pincode-input/css/bootstrap-pincode-input.css');
    await import('bootstrap-pincode-input/js/bootstrap-pincode-input.js');
    return step('<input id="code-field" name="mycode">', {
      events: [],
      use(element, tell) {
        const now = () => tell.change(element.value);
        jquery(element).pincodeInput({
          inputs: 6,
          hidedigits: false,
          complete: (value) => {
            now();
            tell.complete(value);
          },
          change: now,
        });
        // What it sends is what its own field holds.
        element.form.addEventListener('submit', now, true);
      },
    });
  },
  async 'preline-pin-input'() {
    await import('preline/plugins/pin-input');
    const { HSPinInput } = window;
    const box = '<input data-hs-pin-input-item type="text" placeholder="○" style="width:40px">';
    return step(`<div id="code-field" data-hs-pin-input>${box.repeat(6)}</div>`, {
      valueIn: joined,
      use(element, tell) {
        HSPinInput.autoInit();
        HSPinInput.getInstance(element, true)?.element.on('completed', ({ currentValue }) =>
          tell.complete([currentValue].flat().join('')),
        );
      },
    });
  },
});

async function ionic(component) {
  const core = await import('@ionic/core/components');
  await import('@ionic/core/css/core.css');
  core.initialize();
  component.defineCustomElement();
}

async function webAwesome(component) {
  await import('@awesome.me/webawesome/dist/styles/webawesome.css');
  await component();
}

async function shoelace() {
  await import('@shoelace-style/shoelace/dist/themes/light.css');
  await import('@shoelace-style/shoelace/dist/components/input/input.js');
}
