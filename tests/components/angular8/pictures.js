import { Component, NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';
import { openPage, setUpStep } from '../frame.js';

/** Puts one component with this template on the page; compiled in the browser. */
const setUp = (template, { NgxQRCodeModule }) =>
  setUpStep(async (at, uri) => {
    at.innerHTML = '<the-picture></the-picture>';
    class ThePicture {
      uri = uri;
    }
    Component({ selector: 'the-picture', template })(ThePicture);
    class ThePage {}
    NgModule({
      imports: [BrowserModule, NgxQRCodeModule],
      declarations: [ThePicture],
      bootstrap: [ThePicture],
    })(ThePage);
    await platformBrowserDynamic().bootstrapModule(ThePage);
  });

const old = () => import('ngx-qrcode2');
const renamed = () => import('@techiediaries/ngx-qrcode');

openPage({
  async 'ngx-qrcode2'() {
    return setUp('<ngx-qrcode [value]="uri"></ngx-qrcode>', await old());
  },
  async 'ngx-qrcode2-canvas'() {
    return setUp('<ngx-qrcode [value]="uri" elementType="canvas" scale="5"></ngx-qrcode>', await old());
  },
  async 'ngx-qrcode2-colours'() {
    return setUp(
      '<ngx-qrcode [value]="uri" elementType="img" width="180" colorDark="#7a1f5c" colorLight="#fff7e6"></ngx-qrcode>',
      await old(),
    );
  },
  async 'techiediaries-ngx-qrcode'() {
    return setUp('<ngx-qrcode [value]="uri" errorCorrectionLevel="L"></ngx-qrcode>', await renamed());
  },
  async 'techiediaries-ngx-qrcode-canvas'() {
    return setUp(
      '<ngx-qrcode [value]="uri" elementType="canvas" margin="1" scale="6"></ngx-qrcode>',
      await renamed(),
    );
  },
});
