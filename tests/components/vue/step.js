import { createApp, defineComponent, h, ref } from 'vue';
import { loginStep, setUpStep } from '../frame.js';

/** A login step around a field of six digits; `use` prepares the app, `around` wraps the field. */
export function step(draw, { use = () => {}, around = (field) => field } = {}) {
  return loginStep((at, tell) => {
    const value = ref('');
    const change = (next) => {
      tell.change(Array.isArray(next) ? next.join('') : next);
      value.value = Array.isArray(next) ? next.join('') : next;
    };
    const Step = defineComponent({
      setup: () => () => around(draw({ value: value.value, change, complete: tell.complete })),
    });
    const app = createApp(Step);
    use(app);
    app.mount(at);
  });
}

export const setUp = (draw) => setUpStep((at, uri) => createApp({ render: () => draw(uri) }).mount(at));

export const six = (draw) => [0, 1, 2, 3, 4, 5].map(draw);
export const small = 'width:40px;height:40px';
export { h };
