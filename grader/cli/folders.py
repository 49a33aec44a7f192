"""Where this platform keeps what belongs to a learner."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_config_path, user_data_path

SETTINGS = "settings.toml"


def settings_file(environment: Mapping[str, str]) -> Path:
    """Return where the settings are, whether or not there are any."""
    folder = environment.get("SHIKEN_CONFIG")
    return (Path(folder) if folder else user_config_path("shiken", appauthor=False)) / SETTINGS


def data_folder() -> Path:
    """Return where the history is, unless --data names another folder."""
    return user_data_path("shiken", appauthor=False)
