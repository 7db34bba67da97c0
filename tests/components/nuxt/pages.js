import PinInput from '@nuxt/ui/components/PinInput.vue';
import ui from '@nuxt/ui/vue-plugin';
import { createApp, defineComponent, h, ref } from 'vue';
import { loginStep, openPage } from '../frame.js';
import looks from './looks.css?inline';

const style = document.createElement('style');
style.textContent = looks;
document.head.append(style);

/** A login step around six boxes; Nuxt UI gives its value as a list of digits. */
const step = (how) =>
  loginStep((at, tell) => {
    const Step = defineComponent({
      setup() {
        const value = ref([]);
        const change = (digits) => {
          value.value = digits;
          tell.change(digits.join(''));
        };
        return () =>
          h(PinInput, {
            length: 6,
            modelValue: value.value,
            'onUpdate:modelValue': change,
            onComplete: (digits) => tell.complete(digits.join('')),
            ...how,
          });
      },
    });
    createApp(Step).use(ui).mount(at);
  });

openPage({
  'nuxt-ui'() {
    return step({ otp: true });
  },
  'nuxt-ui-plain'() {
    return step({ placeholder: '○', size: 'xl' });
  },
  'nuxt-ui-masked'() {
    return step({ mask: true, otp: true, variant: 'soft', separator: 3 });
  },
  'nuxt-ui-number'() {
    return step({ type: 'number', otp: true, name: 'code' });
  },
});
