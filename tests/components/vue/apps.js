import { h, step } from './step.js';

export const model = (value, change) => ({ modelValue: value, 'onUpdate:modelValue': change });

export async function vuetify(draw) {
  const { createVuetify } = await import('vuetify');
  await import('vuetify/styles');
  const { VApp } = await import('vuetify/components/VApp');
  return step(draw, { use: (app) => app.use(createVuetify()), around: (field) => h(VApp, () => field) });
}

export async function vuetify3(draw) {
  const { createVuetify } = await import('vuetify3');
  await import('vuetify3/styles');
  const { VApp } = await import('vuetify3/components/VApp');
  return step(draw, { use: (app) => app.use(createVuetify()), around: (field) => h(VApp, () => field) });
}

export async function primevue(draw) {
  const { default: PrimeVue } = await import('primevue/config');
  const { default: Aura } = await import('@primeuix/themes/aura');
  return step(draw, { use: (app) => app.use(PrimeVue, { theme: { preset: Aura } }) });
}

export async function quasar(draw) {
  const { Quasar } = await import('quasar');
  await import('quasar/dist/quasar.css');
  return step(draw, { use: (app) => app.use(Quasar, {}) });
}
