import { model, primevue, vuetify, vuetify3 } from './apps.js';
import { h, six, small, step } from './step.js';

const joined = (items) => items.join('');

export const boxes = {
  async 'ark-ui-vue'() {
    const { PinInput } = await import('@ark-ui/vue/pin-input');
    return step(({ change, complete }) =>
      h(
        PinInput.Root,
        {
          otp: true,
          onValueChange: (now) => change(now.valueAsString),
          onValueComplete: (now) => complete(now.valueAsString),
        },
        () => [
          h(PinInput.Control, () => six((index) => h(PinInput.Input, { key: index, index, style: small }))),
          h(PinInput.HiddenInput),
        ],
      ),
    );
  },
  async 'reka-ui'() {
    const { PinInputInput, PinInputRoot } = await import('reka-ui');
    const state = { array: [] };
    return step(({ change, complete }) =>
      h(
        PinInputRoot,
        {
          modelValue: state.array,
          'onUpdate:modelValue': (now) => {
            state.array = now;
            change(joined(now));
          },
          onComplete: (all) => complete(joined(all)),
          otp: true,
          placeholder: '○',
          name: 'code',
        },
        () => six((index) => h(PinInputInput, { key: index, index, style: small })),
      ),
    );
  },
  async 'reka-ui-number'() {
    const { PinInputInput, PinInputRoot } = await import('reka-ui');
    return step(({ change, complete }) =>
      h(
        PinInputRoot,
        {
          type: 'number',
          'onUpdate:modelValue': (now) => change(joined(now)),
          onComplete: (all) => complete(joined(all)),
        },
        () => six((index) => h(PinInputInput, { key: index, index, style: small })),
      ),
    );
  },
  async vuetify() {
    const { VOtpInput } = await import('vuetify/components/VOtpInput');
    return vuetify(({ value, change, complete }) =>
      h(VOtpInput, { ...model(value, change), onFinish: complete, length: 6 }),
    );
  },
  async 'vuetify-divider'() {
    const { VOtpInput } = await import('vuetify/components/VOtpInput');
    return vuetify(({ change, complete }) =>
      h(VOtpInput, {
        'onUpdate:modelValue': change,
        onFinish: complete,
        type: 'number',
        divider: '•',
        focusAll: true,
      }),
    );
  },
  async vuetify3() {
    const { VOtpInput } = await import('vuetify3/components/VOtpInput');
    return vuetify3(({ value, change, complete }) =>
      h(VOtpInput, { ...model(value, change), onFinish: complete, length: 6 }),
    );
  },
  async 'vuetify3-divider'() {
    const { VOtpInput } = await import('vuetify3/components/VOtpInput');
    return vuetify3(({ change, complete }) =>
      h(VOtpInput, {
        'onUpdate:modelValue': change,
        onFinish: complete,
        type: 'number',
        divider: '•',
        focusAll: true,
      }),
    );
  },
  async primevue() {
    const { default: InputOtp } = await import('primevue/inputotp');
    return primevue(({ value, change }) =>
      h(InputOtp, { ...model(value, change), length: 6, integerOnly: true }),
    );
  },
  async 'primevue-mask'() {
    const { default: InputOtp } = await import('primevue/inputotp');
    return primevue(({ value, change }) =>
      h(InputOtp, { ...model(value, change), length: 6, mask: true, variant: 'filled' }),
    );
  },
  async naive() {
    const { NInputOtp } = await import('naive-ui');
    return step(({ value, change, complete }) =>
      h(NInputOtp, {
        value: [...value],
        'onUpdate:value': change,
        onFinish: (all) => complete(joined(all)),
        length: 6,
      }),
    );
  },
  async 'element-plus'() {
    const { ElInputOtp } = await import('element-plus');
    await import('element-plus/dist/index.css');
    return step(({ value, change, complete }) =>
      h(ElInputOtp, { ...model(value, change), onFinish: complete, length: 6 }),
    );
  },
  async 'arco-vue'() {
    const { VerificationCode } = await import('@arco-design/web-vue');
    await import('@arco-design/web-vue/dist/arco.css');
    return step(({ value, change, complete }) =>
      h(VerificationCode, { ...model(value, change), onFinish: complete, length: 6 }),
    );
  },
  async 'vue3-otp-input'() {
    const { default: VOtpInput } = await import('vue3-otp-input');
    return step(({ value, change, complete }) =>
      h(VOtpInput, {
        value,
        onOnChange: change,
        numInputs: 6,
        shouldAutoFocus: true,
        onOnComplete: complete,
      }),
    );
  },
  async 'vue3-otp-input-separator'() {
    const { default: VOtpInput } = await import('vue3-otp-input');
    return step(({ value, change, complete }) =>
      h(VOtpInput, {
        value,
        onOnChange: change,
        numInputs: 6,
        separator: '-',
        inputType: 'numeric',
        onOnComplete: complete,
      }),
    );
  },
};
