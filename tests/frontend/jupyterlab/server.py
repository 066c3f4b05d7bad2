"""Serves the JupyterLab that build.mjs has put together, with Debian's jupyterlab_server, as JupyterLab's own examples/app does."""

from pathlib import Path

from jupyterlab_server import LabServerApp

BUILT = Path(__file__).resolve().parents[1] / "node_modules" / ".built" / "jupyterlab"


class Lab(LabServerApp):
    """What a notebook needs, without whatever the system's own Jupyter is extended with."""

    name = __name__
    app_name = "JupyterLab"
    app_version = "4"
    extension_url = default_url = "/lab"
    load_other_extensions = False
    static_dir = str(BUILT)
    schemas_dir = str(BUILT / "schemas")
    themes_dir = str(BUILT / "themes")
    templates_dir = str(Path(__file__).with_name("templates"))
    app_settings_dir = user_settings_dir = workspaces_dir = "settings"


def _jupyter_server_extension_points():
    return [{"module": __name__, "app": Lab}]


if __name__ == "__main__":
    Lab.launch_instance()
