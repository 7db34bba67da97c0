import { model, primevue, quasar, vuetify, vuetify3 } from './apps.js';
import { h, setUp, step } from './step.js';

export const fields = {
  async 'vuetify-text-field'() {
    const { VTextField } = await import('vuetify/components/VTextField');
    return vuetify(({ value, change }) =>
      h(VTextField, { ...model(value, change), id: 'code-field', label: '確認コード', inputmode: 'numeric' }),
    );
  },
  async 'vuetify3-text-field'() {
    const { VTextField } = await import('vuetify3/components/VTextField');
    return vuetify3(({ value, change }) =>
      h(VTextField, { ...model(value, change), label: '確認コード', variant: 'outlined', counter: 6 }),
    );
  },
  async 'quasar-input'() {
    const { QInput } = await import('quasar');
    return quasar(({ value, change }) =>
      h(QInput, {
        ...model(value, change),
        label: '確認コード',
        outlined: true,
        inputmode: 'numeric',
        maxlength: 6,
      }),
    );
  },
  async 'quasar-mask'() {
    const { QInput } = await import('quasar');
    return quasar(({ value, change }) =>
      h(QInput, { ...model(value, change), label: '確認コード', mask: '### ###', unmaskedValue: true }),
    );
  },
  async 'primevue-float-label'() {
    const { default: InputText } = await import('primevue/inputtext');
    const { default: FloatLabel } = await import('primevue/floatlabel');
    return primevue(({ value, change }) =>
      h(FloatLabel, () => [
        h(InputText, { ...model(value, change), id: 'code-field', maxlength: 6 }),
        h('label', { for: 'code-field' }, '確認コード'),
      ]),
    );
  },
  async 'primevue-mask-field'() {
    const { default: InputMask } = await import('primevue/inputmask');
    return primevue(({ value, change }) =>
      h(InputMask, { ...model(value, change), id: 'code-field', mask: '999999', unmask: true }),
    );
  },
  async 'vant-field'() {
    const { Field } = await import('vant');
    await import('vant/lib/index.css');
    return step(({ value, change }) =>
      h(Field, { ...model(value, change), label: '確認コード', type: 'digit', maxlength: 6 }),
    );
  },
  async 'naive-input'() {
    const { NInput } = await import('naive-ui');
    return step(({ value, change }) =>
      h(NInput, {
        value,
        'onUpdate:value': change,
        placeholder: '確認コード',
        inputProps: { id: 'code-field', inputmode: 'numeric' },
        maxlength: 6,
      }),
    );
  },
};

export const pictures = {
  async 'qrcode.vue'() {
    const { default: QrcodeVue } = await import('qrcode.vue');
    return setUp((value) => h(QrcodeVue, { value, size: 200 }));
  },
  async 'qrcode.vue-svg'() {
    const { default: QrcodeVue } = await import('qrcode.vue');
    return setUp((value) =>
      h(QrcodeVue, { value, size: 160, renderAs: 'svg', level: 'H', foreground: '#333' }),
    );
  },
  async 'vue-qrcode'() {
    const { default: VueQrcode } = await import('@chenfengyuan/vue-qrcode');
    return setUp((value) => h(VueQrcode, { value, options: { width: 200 } }));
  },
  async 'vue-qrcode-img'() {
    const { default: VueQrcode } = await import('@chenfengyuan/vue-qrcode');
    return setUp((value) =>
      h(VueQrcode, { value, tag: 'img', options: { width: 220, margin: 1, color: { dark: '#0a3d2e' } } }),
    );
  },
  async 'vue-qrcode-svg'() {
    const { default: VueQrcode } = await import('@chenfengyuan/vue-qrcode');
    return setUp((value) => h(VueQrcode, { value, tag: 'svg', style: 'width:180px' }));
  },
};
