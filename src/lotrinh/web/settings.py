"""Settings of the site. Everything that a deployment may change is an environment variable read here.

=====================  ===============================================================================
DATABASE_URL           a PostgreSQL of your own, from version 15 on; by default the bundled one
LOTRINH_DATA           the data folder: the bundled database, the secret key, the built static files; by
                       default /var/lib/lotrinh for root, ~/.local/share/lotrinh for anybody else
LOTRINH_HOSTS          names under which the site is reached, commas between; by default this machine only
LOTRINH_HTTPS          1 where a proxy in front speaks HTTPS: insists on it and marks cookies so; by default 0
LOTRINH_PROGRAMME      the programme whose pages are shown; by default the one loaded first
LOTRINH_SECRET_KEY     at least 40 characters; by default made once and kept in the data folder
LOTRINH_DEBUG          1 shows errors to developers, never on a public machine; by default 0
LOTRINH_LOG            DEBUG, INFO, WARNING or ERROR: what is written to standard error; by default WARNING
=====================  ===============================================================================

Importing this starts nothing and needs no database.
"""

from __future__ import annotations

from csp.constants import NONE, SELF

from lotrinh import database
from lotrinh.web import environment, static_files

DEBUG = environment.flag("LOTRINH_DEBUG")
SECRET_KEY, SECRET_KEY_IS_KEPT = environment.secret_key()
ALLOWED_HOSTS = environment.hosts("LOTRINH_HOSTS", "localhost,127.0.0.1,[::1]")
HTTPS = environment.flag("LOTRINH_HTTPS")
LOTRINH_PROGRAMME = environment.slug("LOTRINH_PROGRAMME")

DATABASES = {"default": database.django_database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "lotrinh.web.apps.Web",
    "lotrinh.web.programmes.apps.Programmes",
    "lotrinh.web.figures.apps.Figures",
]

# Outermost first. Headers go on everything, static files and refusals included; ETags are made before compressing.
MIDDLEWARE = [
    "lotrinh.web.middleware.headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "lotrinh.web.middleware.language",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "lotrinh.web.middleware.Troubles",
]

ROOT_URLCONF = "lotrinh.web.urls"
WSGI_APPLICATION = "lotrinh.web.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "lotrinh.web.addresses.in_templates",
            ],
            "builtins": ["django.templatetags.static"],
        },
    }
]

USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True  # for Django's own words in forms; ours are written side by side (lotrinh.text)
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]

# Collected into the data folder when a server starts (lotrinh.web.static_files), since a wheel may lie read-only.
STATIC_URL = "/static/"
STATIC_ROOT = static_files.folder(environment.data_folder())
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nothing is uploaded to files
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = False
WHITENOISE_ALLOW_ALL_ORIGINS = False  # our fonts are for our pages
WHITENOISE_AUTOREFRESH = DEBUG

# Nothing comes from outside and nothing is inline; what is not named falls back to default-src.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "lotrinh.web.errors.csrf"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["stderr"],
        "level": environment.choice("LOTRINH_LOG", "DEBUG", "INFO", "WARNING", "ERROR", default="WARNING"),
    },
    # Without this, Django mails errors to administrators that nobody has named.
    # A mistyped address is no trouble of ours.
    "loggers": {"django": {"handlers": [], "propagate": True}, "django.request": {"level": "ERROR"}},
}
