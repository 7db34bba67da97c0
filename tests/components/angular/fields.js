import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { loginStep, openPage, setUpStep } from '../frame.js';

/** Puts one component with this template on the page; compiled in the browser, as Angular allows it. */
async function draw(at, template, members, imports, providers = []) {
  at.innerHTML = '<the-field></the-field>';
  class TheField {
    constructor() {
      Object.assign(this, members);
    }
  }
  Component({ selector: 'the-field', template, imports: [FormsModule, ...imports] })(TheField);
  await bootstrapApplication(TheField, { providers: [provideZonelessChangeDetection(), ...providers] });
}

const step = (template, imports, providers) =>
  loginStep((at, tell) => draw(at, template, { value: '', tell }, imports, providers));
const setUp = (template, imports) => setUpStep((at, uri) => draw(at, template, { uri }, imports));

const withPrime = async () => {
  const { providePrimeNG } = await import('primeng/config');
  const { default: Aura } = await import('@primeuix/themes/aura');
  return [providePrimeNG({ theme: { preset: Aura } })];
};

openPage({
  async 'ng-otp-input'() {
    const { NgOtpInputComponent } = await import('ng-otp-input');
    return step(
      '<ng-otp-input (onInputChange)="tell.change($event)" [config]="{ length: 6, allowNumbersOnly: true }"></ng-otp-input>',
      [NgOtpInputComponent],
    );
  },
  async 'ng-otp-input-separator'() {
    const { NgOtpInputComponent } = await import('ng-otp-input');
    return step(
      '<ng-otp-input (onInputChange)="tell.change($event)" [config]="{ length: 6, allowNumbersOnly: true, separator: \'-\', isPasswordInput: true }"></ng-otp-input>',
      [NgOtpInputComponent],
    );
  },
  async 'ngx-otp-input'() {
    const { NgxOtpInputComponent } = await import('ngx-otp-input');
    return step(
      '<ngx-otp-input [options]="{ otpLength: 6 }" (otpChange)="tell.change($event.join(\'\'))" (otpComplete)="tell.complete($event)"></ngx-otp-input>',
      [NgxOtpInputComponent],
    );
  },
  async 'ng-zorro'() {
    const { NzInputModule } = await import('ng-zorro-antd/input');
    return step(
      '<nz-input-otp [nzLength]="6" [ngModel]="value" (ngModelChange)="tell.change($event)"></nz-input-otp>',
      [NzInputModule],
    );
  },
  async 'ng-zorro-mask'() {
    const { NzInputModule } = await import('ng-zorro-antd/input');
    return step(
      '<nz-input-otp nzMask="●" [ngModel]="value" (ngModelChange)="tell.change($event)"></nz-input-otp>',
      [NzInputModule],
    );
  },
  async primeng() {
    const { InputOtp } = await import('primeng/inputotp');
    return step(
      '<p-inputotp [length]="6" [integerOnly]="true" [ngModel]="value" (ngModelChange)="tell.change($event)"></p-inputotp>',
      [InputOtp],
      await withPrime(),
    );
  },
  async 'primeng-mask'() {
    const { InputOtp } = await import('primeng/inputotp');
    return step(
      '<p-inputotp [length]="6" [mask]="true" [ngModel]="value" (ngModelChange)="tell.change($event)"></p-inputotp>',
      [InputOtp],
      await withPrime(),
    );
  },
  async 'angular-material'() {
    const { MatInputModule } = await import('@angular/material/input');
    await import('./node_modules/@angular/material/prebuilt-themes/azure-blue.css');
    return step(
      '<mat-form-field><mat-label>確認コード</mat-label><input matInput id="code-field" maxlength="6" inputmode="numeric" [ngModel]="value" (ngModelChange)="tell.change($event)"></mat-form-field>',
      [MatInputModule],
    );
  },
  async 'angularx-qrcode'() {
    const { QRCodeComponent } = await import('angularx-qrcode');
    return setUp('<qrcode [qrdata]="uri" [width]="220" errorCorrectionLevel="M"></qrcode>', [
      QRCodeComponent,
    ]);
  },
  async 'ng-qrcode'() {
    const { QrCodeComponent } = await import('ng-qrcode');
    return setUp('<qr-code [value]="uri" size="220" errorCorrectionLevel="M"></qr-code>', [QrCodeComponent]);
  },
  async 'angularx-qrcode-svg'() {
    const { QRCodeComponent } = await import('angularx-qrcode');
    return setUp('<qrcode [qrdata]="uri" [width]="200" elementType="svg"></qrcode>', [QRCodeComponent]);
  },
  async 'angularx-qrcode-img'() {
    const { QRCodeComponent } = await import('angularx-qrcode');
    return setUp('<qrcode [qrdata]="uri" [width]="200" elementType="img" colorDark="#26547c"></qrcode>', [
      QRCodeComponent,
    ]);
  },
});
