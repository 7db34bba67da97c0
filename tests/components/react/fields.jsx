import { six, step } from './step.jsx';

/** One field for the whole code, as form libraries have it. */
const plain = { id: 'code-field', inputMode: 'numeric', maxLength: 6 };

export const fields = {
  async 'mui-text-field'() {
    const { default: TextField } = await import('@mui/material/TextField');
    return step(({ value, onChange }) => (
      <TextField
        id="code-field"
        label="確認コード"
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    ));
  },
  async 'react-aria-text-field'() {
    const { Input, Label, TextField } = await import('react-aria-components');
    return step(({ value, onChange }) => (
      <TextField value={value} onChange={onChange}>
        <Label>確認コード</Label>
        <Input inputMode="numeric" maxLength={6} />
      </TextField>
    ));
  },
  async 'react-aria-number-field'() {
    const { Group, Input, Label, NumberField } = await import('react-aria-components');
    return step(({ onChange }) => (
      <NumberField
        formatOptions={{ useGrouping: false, minimumIntegerDigits: 6 }}
        onChange={(number) => onChange(String(number).padStart(6, '0'))}
      >
        <Label>確認コード</Label>
        <Group>
          <Input />
        </Group>
      </NumberField>
    ));
  },
  async 'fluent-v9'() {
    const { Field, FluentProvider, Input, webLightTheme } = await import('@fluentui/react-components');
    return step(
      ({ value, onChange }) => (
        <Field label="確認コード">
          <Input {...plain} value={value} onChange={(_, now) => onChange(now.value)} />
        </Field>
      ),
      ({ children }) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider>,
    );
  },
  async 'fluent-v9-boxes'() {
    const { FluentProvider, Input, webLightTheme } = await import('@fluentui/react-components');
    return step(
      ({ value, onChange }) => (
        <div>
          {six((index) => (
            <Input
              key={index}
              maxLength={1}
              style={{ width: 44 }}
              input={{ 'aria-label': `digit ${index + 1}` }}
              value={value[index] ?? ''}
              onChange={(_, now) => onChange(value.slice(0, index) + now.value + value.slice(index + 1))}
            />
          ))}
        </div>
      ),
      ({ children }) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider>,
    );
  },
  async 'carbon-react'() {
    const { TextInput } = await import('@carbon/react');
    return step(({ value, onChange }) => (
      <TextInput
        {...plain}
        labelText="確認コード"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    ));
  },
  async 'carbon-react-fluid'() {
    const { FluidTextInput } = await import('@carbon/react');
    return step(({ value, onChange }) => (
      <FluidTextInput
        {...plain}
        labelText="確認コード"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    ));
  },
  async 'carbon-react-password'() {
    const { PasswordInput } = await import('@carbon/react');
    return step(({ value, onChange }) => (
      <PasswordInput
        id="code-field"
        labelText="ワンタイムコード"
        autoComplete="one-time-code"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    ));
  },
};
