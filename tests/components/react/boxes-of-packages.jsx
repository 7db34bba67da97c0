import { useContext } from 'react';
import { six, small, step } from './step.jsx';

/** Packages that are such a field and nothing else. */
export const boxesOfPackages = {
  async 'mui-one-time-password-input'() {
    const { MuiOtpInput } = await import('mui-one-time-password-input');
    return step(({ value, onChange, onComplete }) => (
      <MuiOtpInput length={6} value={value} onChange={onChange} onComplete={onComplete} />
    ));
  },
  async 'mui-one-time-password-input-small'() {
    const { MuiOtpInput } = await import('mui-one-time-password-input');
    return step(({ value, onChange, onComplete }) => (
      <MuiOtpInput
        length={6}
        value={value}
        onChange={onChange}
        onComplete={onComplete}
        sx={{ width: 360 }}
        validateChar={(typed) => /\d/.test(typed)}
        TextFieldsProps={{ type: 'tel', placeholder: '-' }}
      />
    ));
  },
  async 'react-otp-input'() {
    const { default: OtpInput } = await import('react-otp-input');
    return step(({ value, onChange }) => (
      <OtpInput
        value={value}
        onChange={onChange}
        numInputs={6}
        renderInput={(given) => <input {...given} style={small} />}
      />
    ));
  },
  async 'react-otp-input-number'() {
    const { default: OtpInput } = await import('react-otp-input');
    return step(({ value, onChange }) => (
      <OtpInput
        value={value}
        onChange={onChange}
        numInputs={6}
        inputType="number"
        shouldAutoFocus
        renderSeparator={<i>-</i>}
        renderInput={(given) => <input {...given} style={small} />}
      />
    ));
  },
  async 'react-otp-input-dot'() {
    const { default: OtpInput } = await import('react-otp-input');
    return step(({ value, onChange }) => (
      <OtpInput
        value={value}
        onChange={onChange}
        numInputs={6}
        inputType="tel"
        renderSeparator={(index) => (index === 2 ? <b>•</b> : null)}
        renderInput={(given) => <input {...given} style={small} />}
      />
    ));
  },
  async 'react-otp-input-slash'() {
    const { default: OtpInput } = await import('react-otp-input');
    return step(({ value, onChange }) => (
      <OtpInput
        value={value}
        onChange={onChange}
        numInputs={6}
        inputType="tel"
        renderSeparator={(index) => (index === 2 ? <b>／</b> : null)}
        renderInput={(given) => <input {...given} style={small} />}
      />
    ));
  },
  async 'react-otp-input-bar'() {
    const { default: OtpInput } = await import('react-otp-input');
    return step(({ value, onChange }) => (
      <OtpInput
        value={value}
        onChange={onChange}
        numInputs={6}
        inputType="password"
        renderSeparator={(index) => (index === 2 ? <b>|</b> : null)}
        renderInput={(given) => <input {...given} style={small} />}
      />
    ));
  },
  async 'react-pin-field'() {
    const { default: PinField } = await import('react-pin-field');
    // It calls back again whenever it is given other functions, at real keys as well: these stay the same.
    const same = {};
    return step(({ onChange, onComplete }) => {
      same.onChange ??= onChange;
      same.onComplete ??= onComplete;
      return <PinField length={6} {...same} style={small} />;
    });
  },
  async 'react-verification-input'() {
    const { default: VerificationInput } = await import('react-verification-input');
    const Input = VerificationInput.default ?? VerificationInput;
    return step(({ value, onChange, onComplete }) => (
      <Input
        length={6}
        validChars="0-9"
        value={value}
        onChange={onChange}
        onComplete={onComplete}
        inputProps={{ inputMode: 'numeric' }}
      />
    ));
  },
  async 'input-otp'() {
    const { OTPInput, REGEXP_ONLY_DIGITS } = await import('input-otp');
    const cell = { ...small, border: '1px solid #888', display: 'grid', placeItems: 'center' };
    return step(({ value, onChange, onComplete }) => (
      <OTPInput
        id="code-field"
        maxLength={6}
        pattern={REGEXP_ONLY_DIGITS}
        value={value}
        onChange={onChange}
        onComplete={onComplete}
        render={({ slots }) => (
          <div style={{ display: 'flex', gap: 4 }}>
            {six((place) => (
              <div key={place} style={cell}>
                {slots[place].char ?? slots[place].placeholderChar}
              </div>
            ))}
          </div>
        )}
      />
    ));
  },
  async 'input-otp-shadcn'() {
    const { OTPInput, OTPInputContext } = await import('input-otp');
    function Slot({ index }) {
      const { char, hasFakeCaret, isActive } = useContext(OTPInputContext).slots[index];
      return (
        <div
          data-active={isActive}
          style={{ ...small, border: '1px solid #ccc', position: 'relative', display: 'flex' }}
        >
          {char}
          {hasFakeCaret && <div style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}>|</div>}
        </div>
      );
    }
    const row = { display: 'flex', alignItems: 'center' };
    return step(({ value, onChange, onComplete }) => (
      <OTPInput
        maxLength={6}
        value={value}
        onChange={onChange}
        onComplete={onComplete}
        containerClassName="row"
        autoFocus
      >
        <div style={row}>
          {[0, 1, 2].map((index) => (
            <Slot key={index} index={index} />
          ))}
        </div>
        <b>–</b>
        <div style={row}>
          {[3, 4, 5].map((index) => (
            <Slot key={index} index={index} />
          ))}
        </div>
      </OTPInput>
    ));
  },
  async 'react-auth-code-input'() {
    const module = await import('react-auth-code-input');
    const AuthCode = module.default.default ?? module.default;
    return step(({ onChange }) => <AuthCode length={6} allowedCharacters="numeric" onChange={onChange} />);
  },
  async 'otp-input-react'() {
    const module = await import('otp-input-react');
    const OTPInput = module.default.default ?? module.default;
    return step(({ value, onChange }) => (
      <OTPInput value={value} onChange={onChange} OTPLength={6} otpType="number" autoFocus />
    ));
  },
  async 'react-verification-code-input'() {
    const module = await import('react-verification-code-input');
    const ReactCodeInput = module.default.default ?? module.default;
    return step(({ onChange, onComplete }) => (
      <ReactCodeInput fields={6} onChange={onChange} onComplete={onComplete} />
    ));
  },
  async 'labels-for-readers'() {
    const hidden = {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0,0,0,0)',
      whiteSpace: 'nowrap',
    };
    return step(({ value, onChange }) => (
      <div style={{ display: 'flex', gap: 8 }}>
        {six((index) => (
          <div key={index}>
            <label htmlFor={`box-${index}`} style={hidden}>
              {index + 1}桁目
            </label>
            <input
              id={`box-${index}`}
              maxLength={1}
              style={small}
              value={value[index] ?? ''}
              onChange={({ target }) =>
                onChange(value.slice(0, index) + target.value + value.slice(index + 1))
              }
            />
          </div>
        ))}
      </div>
    ));
  },
};
