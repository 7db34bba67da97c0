# Addresses by the libraries of PyPI, each called as its documentation says. Reads names.json, writes python.json. Run by make.mjs.
import base64
import hashlib
import json
from binascii import hexlify
from importlib.metadata import version

import django
import pyotp
from django.conf import settings
from passlib.totp import TOTP

KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
settings.configure(
    INSTALLED_APPS=[
        'django.contrib.contenttypes', 'django.contrib.auth', 'django_otp', 'django_otp.plugins.otp_totp',
        'allauth', 'allauth.account', 'allauth.mfa',
    ],
    MIDDLEWARE=['allauth.account.middleware.AccountMiddleware'],
    DATABASES={}, SECRET_KEY='x', USE_TZ=True, LOGIN_REDIRECT_URL='/',
)
django.setup()
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.models import User
from django_otp.plugins.otp_totp.models import TOTPDevice
from two_factor.utils import get_otpauth_url

HASHES = {'SHA1': hashlib.sha1, 'SHA256': hashlib.sha256}


def by_pyotp(issuer, name, algorithm, digits, period):
    made = pyotp.TOTP(KEY, digits=digits, digest=HASHES[algorithm], interval=period)
    return made.provisioning_uri(name=name, issuer_name=issuer or None)


def by_django_otp(issuer, name, algorithm, digits, period):
    settings.OTP_TOTP_ISSUER = issuer
    key = hexlify(base64.b32decode(KEY)).decode()
    return TOTPDevice(user=User(username=name), key=key, step=period, digits=digits).config_url


def by_allauth(issuer, name, algorithm, digits, period):
    class Adapter(DefaultMFAAdapter):
        def get_totp_label(self, user):
            return name

        def get_totp_issuer(self):
            return issuer

    return Adapter().build_totp_url(None, KEY) if issuer else None


def by_two_factor(issuer, name, algorithm, digits, period):
    return get_otpauth_url(accountname=name, issuer=issuer or None, secret=KEY, digits=digits)


def by_passlib(issuer, name, algorithm, digits, period):
    made = TOTP(key=KEY, format='base32', digits=digits, alg=algorithm.lower(), period=period)
    return made.to_uri(label=name, issuer=issuer or None)


LIBRARIES = [
    ('pyotp', 'pyotp', by_pyotp),
    ('django-otp', 'django-otp', by_django_otp),
    ('django-allauth', 'django-allauth', by_allauth),
    ('django-two-factor-auth', 'django-two-factor-auth', by_two_factor),
    ('passlib (libpass), Flask-Security', 'libpass', by_passlib),
]


def address(make, each):
    try:
        return make(*each)
    except Exception:
        return None  # What a library refuses is left out.


names = json.load(open('names.json', encoding='utf-8'))
made = [
    {'library': library, 'version': version(package), 'addresses': [address(make, each) for each in names]}
    for library, package, make in LIBRARIES
]
json.dump(made, open('python.json', 'w', encoding='utf-8'))
