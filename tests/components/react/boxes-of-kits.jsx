import { six, small, step } from './step.jsx';

const text = (items) => (Array.isArray(items) ? items.join('') : items);

/** Fields of large libraries of components. */
export const boxesOfKits = {
  async 'ark-ui'() {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    return step(({ onChange, onComplete }) => (
      <PinInput.Root
        otp
        name="code"
        onValueChange={(now) => onChange(now.valueAsString)}
        onValueComplete={(now) => onComplete(now.valueAsString)}
      >
        <PinInput.Label>確認コード</PinInput.Label>
        <PinInput.Control>
          {six((index) => (
            <PinInput.Input key={index} index={index} style={small} />
          ))}
        </PinInput.Control>
        <PinInput.HiddenInput />
      </PinInput.Root>
    ));
  },
  async 'ark-ui-bare'() {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    return step(({ onChange, onComplete }) => (
      <PinInput.Root
        otp
        onValueChange={(now) => onChange(now.valueAsString)}
        onValueComplete={(now) => onComplete(now.valueAsString)}
      >
        <PinInput.Control>
          {six((index) => (
            <PinInput.Input key={index} index={index} style={small} />
          ))}
        </PinInput.Control>
      </PinInput.Root>
    ));
  },
  async 'ark-ui-named'() {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    const translations = { inputLabel: (index, length) => `${length}桁の${index + 1}桁目` };
    return step(({ onChange, onComplete }) => (
      <PinInput.Root
        translations={translations}
        onValueChange={(now) => onChange(now.valueAsString)}
        onValueComplete={(now) => onComplete(now.valueAsString)}
      >
        <PinInput.Control>
          {six((index) => (
            <PinInput.Input key={index} index={index} style={small} />
          ))}
        </PinInput.Control>
      </PinInput.Root>
    ));
  },
  async chakra() {
    const { ChakraProvider, defaultSystem, PinInput } = await import('@chakra-ui/react');
    return step(
      ({ value, onChange, onComplete }) => (
        <PinInput.Root
          otp
          count={6}
          value={[...value]}
          onValueChange={(now) => onChange(now.valueAsString)}
          onValueComplete={(now) => onComplete(now.valueAsString)}
        >
          <PinInput.HiddenInput />
          <PinInput.Control>
            {six((index) => (
              <PinInput.Input key={index} index={index} />
            ))}
          </PinInput.Control>
        </PinInput.Root>
      ),
      ({ children }) => <ChakraProvider value={defaultSystem}>{children}</ChakraProvider>,
    );
  },
  async 'base-ui'() {
    const { OTPField } = await import('@base-ui/react/otp-field');
    return step(({ value, onChange, onComplete }) => (
      <OTPField.Root
        name="code"
        length={6}
        value={value}
        onValueChange={onChange}
        onValueComplete={onComplete}
        style={{ display: 'flex', gap: 6 }}
      >
        {six((index) => (
          <OTPField.Input key={index} style={small} />
        ))}
      </OTPField.Root>
    ));
  },
  async 'base-ui-field'() {
    const { OTPField } = await import('@base-ui/react/otp-field');
    const { Field } = await import('@base-ui/react/field');
    return step(({ onChange, onComplete }) => (
      <Field.Root name="code">
        <Field.Label>確認コード</Field.Label>
        <OTPField.Root length={6} onValueChange={onChange} onValueComplete={onComplete}>
          {six((index) => (
            <OTPField.Input key={index} style={small} />
          ))}
        </OTPField.Root>
      </Field.Root>
    ));
  },
  async radix() {
    const { Root, Input, HiddenInput } = await import('@radix-ui/react-one-time-password-field');
    return step(({ value, onChange }) => (
      <Root value={value} onValueChange={onChange}>
        {six((index) => (
          <Input key={index} style={small} />
        ))}
        <HiddenInput name="code" />
      </Root>
    ));
  },
  async mantine() {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    await import('@mantine/core/styles.css');
    return step(
      ({ value, onChange, onComplete }) => (
        <PinInput
          length={6}
          oneTimeCode
          name="code"
          value={value}
          onChange={onChange}
          onComplete={onComplete}
        />
      ),
      MantineProvider,
    );
  },
  async 'mantine-number-mask'() {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    await import('@mantine/core/styles.css');
    return step(
      ({ onChange, onComplete }) => (
        <PinInput length={6} type="number" mask onChange={onChange} onComplete={onComplete} />
      ),
      MantineProvider,
    );
  },
  async antd() {
    const { Input } = await import('antd');
    return step(({ value, onChange, onComplete }) => (
      <Input.OTP value={value} onInput={(all) => onChange(text(all))} onChange={onComplete} />
    ));
  },
  async 'antd-mask'() {
    const { Input } = await import('antd');
    return step(({ onChange, onComplete }) => (
      <Input.OTP mask="●" type="number" onInput={(all) => onChange(text(all))} onChange={onComplete} />
    ));
  },
  async 'antd-separator'() {
    const { Input } = await import('antd');
    return step(({ onChange, onComplete }) => (
      <Input.OTP
        separator={(index) => (index === 2 ? '—' : '')}
        onInput={(all) => onChange(text(all))}
        onChange={onComplete}
      />
    ));
  },
  async 'antd-formatter'() {
    const { Input } = await import('antd');
    return step(({ onChange, onComplete }) => (
      <Input.OTP
        formatter={(typed) => typed.replace(/\D/g, '')}
        onInput={(all) => onChange(text(all))}
        onChange={onComplete}
      />
    ));
  },
  async 'antd-mobile'() {
    const { PasscodeInput } = await import('antd-mobile');
    return step(({ value, onChange, onComplete }) => (
      <PasscodeInput length={6} plain value={value} onChange={onChange} onFill={onComplete} />
    ));
  },
  async heroui() {
    const { InputOTP } = await import('@heroui/react');
    await import('./node_modules/@heroui/styles/dist/heroui.min.css');
    return step(({ value, onChange, onComplete }) => (
      <InputOTP maxLength={6} value={value} onChange={onChange} onComplete={onComplete}>
        <InputOTP.Group>
          {six((index) => (
            <InputOTP.Slot key={index} index={index} />
          ))}
        </InputOTP.Group>
      </InputOTP>
    ));
  },
  async arco() {
    const { VerificationCode } = await import('@arco-design/web-react');
    await import('@arco-design/web-react/dist/css/arco.css');
    return step(({ value, onChange, onComplete }) => (
      <VerificationCode
        length={6}
        value={value}
        onChange={(now) => onChange(text(now))}
        onFinish={onComplete}
      />
    ));
  },
  async semi() {
    const { PinCode } = await import('@douyinfe/semi-ui');
    await import('@douyinfe/semi-ui/dist/css/semi.min.css');
    return step(({ value, onChange, onComplete }) => (
      <PinCode count={6} value={value} onChange={onChange} onComplete={onComplete} />
    ));
  },
  async rsuite() {
    const { PinInput } = await import('rsuite');
    return step(({ value, onChange, onComplete }) => (
      <PinInput length={6} otp type="number" value={value} onChange={onChange} onComplete={onComplete} />
    ));
  },
  async yamada() {
    const { PinInput, UIProvider } = await import('@yamada-ui/react');
    return step(
      ({ value, onChange, onComplete }) => (
        <PinInput.Root otp items={6} value={value} onChange={onChange} onComplete={onComplete} />
      ),
      UIProvider,
    );
  },
  async primereact() {
    const { InputOtp } = await import('primereact/inputotp');
    const { PrimeReactProvider } = await import('@primereact/core');
    return step(
      ({ value, onChange }) => (
        <InputOtp.Root length={6} value={value} onValueChange={(event) => onChange(event.value)}>
          {six((index) => (
            <InputOtp.Text key={index} index={index} />
          ))}
        </InputOtp.Root>
      ),
      PrimeReactProvider,
    );
  },
};
