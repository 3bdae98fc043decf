"""`python -m app`: serve the atlas."""

import sys
from collections.abc import Callable
from threading import Thread
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from app import create_app
from app.assets import MissingBuildError
from app.config import Config, UnreadableSettingError
from app.loading import FaultyGeodataError
from app.web.first_answers import answer_first_views

# No address of a reader, no query: what people look at is not written down.
ACCESS_LOG_FORMAT = "%(t)s %(m)s %(U)s %(s)s %(L)ss"


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with one worker process and its threads, settings from Config."""

    def __init__(self, app: Flask, config: Config) -> None:
        self.flask_app = app
        self.config = config
        super().__init__()

    def load_config(self) -> None:
        settings: dict[str, Any] = {
            "bind": f"{self.config.host}:{self.config.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": self.config.threads,
            "accesslog": "-" if self.config.access_log else None,
            "access_log_format": ACCESS_LOG_FORMAT,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_worker_init": self.answer_first_views,
        }
        for name, value in settings.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def answer_first_views(self, _worker: object) -> None:
        """While the worker already listens: who comes meanwhile waits no longer than without."""
        Thread(target=answer_first_views, args=(self.flask_app,), daemon=True).start()

    def load(self) -> Callable[..., Any]:
        """The application, loaded before the worker is forked: its pages of memory are shared."""
        return self.flask_app


def main() -> int:
    """Serve until stopped; 1 where the settings, the data or the build cannot be used."""
    try:
        config = Config.from_env()
        app = create_app(config)
        # Pages would fail one by one; better not to start.
        app.extensions["assets"].url("atlas.js")
    except (UnreadableSettingError, MissingBuildError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except FaultyGeodataError as error:
        count = len(error.faults)
        sys.stderr.write(f"{error}\n{count} fault{'s' * (count != 1)} in {config.geodata_dir}\n")
        return 1
    sys.stdout.write(f"The atlas is on http://{config.host}:{config.port}\n")
    sys.stdout.flush()
    Server(app, config).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
