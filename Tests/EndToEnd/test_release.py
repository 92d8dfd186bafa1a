"""What people download: one archive that needs nothing else, and the files with which build servers use it."""

import fnmatch
import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
import time
import urllib.request

import pytest
import yaml
from project import PATIENCE, REPOSITORY, execute, program, sample

ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}


def package(folder):
    run = execute([REPOSITORY / ".ci/package", program(), folder], cwd=REPOSITORY, env=ENVIRONMENT)
    assert run.code == 0, run.text
    return folder / os.path.basename(run.stdout.strip())


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return package(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="tar")
    return next(folder.iterdir())


def test_the_same_program_gives_the_same_archive(archive, tmp_path):
    again = package(tmp_path)
    assert again.name == archive.name and again.read_bytes() == archive.read_bytes()
    version = execute([program(), "--version"]).stdout.strip()
    assert archive.name == f"sitegen-{version}-linux-{os.uname().machine}.tar.gz"
    digest, name = archive.with_name(archive.name + ".sha256").read_text().split()
    assert name == archive.name and digest == hashlib.sha256(archive.read_bytes()).hexdigest()


def test_what_the_compiler_notes_of_its_folder_is_not_in_the_archive(archive, tmp_path):
    """A program that was built in another folder differs in hashes of its modules; its archive doesn't."""
    listed = execute(["readelf", "-SW", program()]).stdout
    content = bytearray(open(program(), "rb").read())
    for section in (".swift_modhash", ".note.gnu.build-id"):
        offset, size = (int(number, 16) for number in
                        re.search(rf"{re.escape(section)}\s+\S+\s+\S+\s+(\S+)\s+(\S+)", listed).groups())
        content[offset:offset + size] = bytes(255 - byte for byte in content[offset:offset + size])
    other = tmp_path / "other"
    other.write_bytes(content)
    other.chmod(0o755)
    run = execute([REPOSITORY / ".ci/package", other, tmp_path / "dist"], cwd=REPOSITORY, env=ENVIRONMENT)
    assert run.code == 0 and (tmp_path / "dist" / archive.name).read_bytes() == archive.read_bytes(), run.text


def test_the_program_names_no_folder_of_the_machine_that_built_it():
    """So it is the same, built anywhere."""
    content = open(program(), "rb").read()
    assert os.fsencode(REPOSITORY) not in content and os.fsencode(os.path.expanduser("~") + "/") not in content


def test_the_archive_has_what_a_program_needs(unpacked):
    files = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    assert files == {
        "bin/sitegen", "share/bash-completion/completions/sitegen", "share/zsh/site-functions/_sitegen",
        "share/fish/vendor_completions.d/sitegen.fish", "share/man/man1/sitegen.1", "share/doc/sitegen/README.md",
        "share/doc/sitegen/CHANGELOG.md", "share/doc/sitegen/NOTICES.txt", "share/doc/sitegen/sitegen.spdx.json",
        "share/doc/sitegen/docs/desktop.png", "share/doc/sitegen/docs/phone.png",
        *(f"share/doc/sitegen/docs/Content/{page.name}" for page in (REPOSITORY / "docs/Content").iterdir())}
    notices = (unpacked / "share/doc/sitegen/NOTICES.txt").read_text()
    for part in ("libcmark", "libyaml", "libdeflate", "libexpat", "libgumbo", "libturbojpeg", "libwebp", "libpng", "zlib", "swift-nio", "swift-argument-parser", "Swift standard library",
                 "Inter", "Noto", "libstdc++"):
        assert part in notices, part
    manual = (unpacked / "share/man/man1/sitegen.1").read_text()
    commands = re.findall(r"^  (\w+)  ", execute([program(), "--help"]).stdout, re.MULTILINE)
    assert set(re.findall(r"^\.SS (\w+)$", manual, re.MULTILINE)) == set(commands) - {"help"}
    for line in manual.splitlines():
        assert not line.startswith("'") and (not line.startswith(".") or re.match(r"\.[A-Z][A-Z]|\.nf|\.fi|\.B|\.I", line)), line
    completions = (unpacked / "share/bash-completion/completions/sitegen").read_text()
    assert subprocess.run(["bash", "-n"], input=completions, text=True, check=False).returncode == 0
    assert "serve" in completions


def test_the_list_of_parts_is_spdx(unpacked):
    found = json.loads((unpacked / "share/doc/sitegen/sitegen.spdx.json").read_text())
    assert found["spdxVersion"] == "SPDX-2.3" and found["dataLicense"] == "CC0-1.0"
    ids = [part["SPDXID"] for part in found["packages"]]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", one) for one in ids)
    assert {relation["relatedSpdxElement"] for relation in found["relationships"]} == set(ids) - {"SPDXRef-sitegen"}
    assert all(part["versionInfo"] for part in found["packages"])
    program_digest = hashlib.sha256((unpacked / "bin/sitegen").read_bytes()).hexdigest()
    assert found["packages"][0]["checksums"][0]["checksumValue"] == program_digest


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can change the root")
def test_alone_in_a_bare_root_it_makes_shows_and_shares_a_site(unpacked, tmp_path):
    """A root with the C library and nothing else: no shell, no /dev, no fonts."""
    root = tmp_path / "root"
    (root / "bin").mkdir(parents=True)
    shutil.copy(unpacked / "bin/sitegen", root / "bin/sitegen")
    needed = execute(["ldd", unpacked / "bin/sitegen"]).stdout
    libraries = re.findall(r"(/\S+) \(0x", needed)
    names = {os.path.basename(path) for path in libraries}
    assert names <= {"libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}, needed
    for path in libraries:
        target = root / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    (root / "proc").mkdir()
    # Swift's library reads the command line from /proc, which every container has.
    chroot = ["unshare", "--mount", "sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sitegen "$@"', root]
    run = execute([*chroot, "init", "/guide", "--name", "Bare Clinic"])
    assert run.code == 0, run.text
    run = execute([*chroot, "build", "-C", "/guide"])
    assert run.code == 0 and (root / "guide/Public/index.html").exists(), run.text
    run = execute([*chroot, "share", "-C", "/guide"])
    assert run.code == 0 and "facebook.com" in run.stdout, run.text
    preview = subprocess.Popen([*map(str, chroot), "serve", "-C", "/guide"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True)
    try:
        address = re.search(r"http://\S+", preview.stdout.readline())[0]
        assert b"Bare Clinic" in urllib.request.urlopen(address, timeout=PATIENCE).read()
        home = root / "guide/Content/index.md"
        home.write_text(home.read_text().replace("Welcome the reader", "Greet the reader"))
        end = time.monotonic() + 20
        while b"Greet the reader" not in urllib.request.urlopen(address, timeout=PATIENCE).read():
            assert time.monotonic() < end
            time.sleep(0.1)
    finally:
        preview.kill()


def test_the_image_finds_the_archive_and_starts_the_program(archive, unpacked, tmp_path):
    """What of the Containerfile needs no engine and no image: its files, its commands, and where they lead."""
    text = (REPOSITORY / "Containerfile").read_text().replace("\\\n", "")
    added, folder = re.search(r"^ADD (\S+) (\S+)", text, re.MULTILINE).groups()
    assert fnmatch.fnmatch(f".build/dist/{archive.name}", added) and folder == "/opt/"
    image = tmp_path / "image"
    (image / "usr/local/bin").mkdir(parents=True)
    shutil.copytree(unpacked, image / "opt" / unpacked.name)
    commands = re.findall(r"^RUN (.*)", text, re.MULTILINE)
    linking = commands[1].replace("/opt/", f"{image}/opt/").replace("/usr/local/", f"{image}/usr/local/")
    run = execute(["sh", "-euc", linking], env={"PATH": f"{image}/usr/local/bin:/usr/bin:/bin"})
    assert run.code == 0 and run.stdout == execute([program(), "--version"]).stdout, run.text
    assert json.loads(re.search(r"^ENTRYPOINT (.*)", text, re.MULTILINE)[1]) == ["sitegen"]
    known = (REPOSITORY / ".ci/install").read_text()
    for package_name in re.findall(r"(?:fonts|lib)\S+", commands[0].split("&& rm")[0]):
        assert package_name in known, f"nothing here tries {package_name}"


# Build servers

def steps(commands, folder, environment):
    """Runs steps as a runner does: each in a shell of its own, with the path that earlier ones have extended."""
    temporary = folder.parent / "runner"
    temporary.mkdir(exist_ok=True)
    added, outputs = temporary / "path", temporary / "output"
    added.touch()
    printed = ""
    for command in commands:
        path = ":".join([*added.read_text().split(), os.environ["PATH"]])
        run = execute(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command], cwd=folder, env={
            **os.environ, "PATH": path, "GITHUB_PATH": str(added), "GITHUB_OUTPUT": str(outputs),
            "RUNNER_TEMP": str(temporary), "GITHUB_WORKSPACE": str(folder), **environment})
        printed += run.text
        if run.code != 0:
            break
    return printed, outputs.read_text() if outputs.exists() else ""


def filled(text, values):
    """A text with the runner's values in place of their names."""
    return re.sub(r"\$\{\{ (\S+) \}\}", lambda name: values[name[1]], text)


@pytest.fixture
def repository(tmp_path):
    project = sample(tmp_path / "repository")
    (project.content / "about.md").write_text("---\ntitle: About us\nsummary: Us.\ntype: page\n---\n\n*one* and **two\n")
    return project


def test_the_action_installs_builds_and_annotates(repository, archive):
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text())
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    values = {f"inputs.{name}": str(one.get("default", "")) for name, one in action["inputs"].items()}
    values |= {"inputs.archive": archive.as_uri(), "inputs.sha256": digest, "inputs.options": f"--strict --today {'2026-03-02'}"}
    run = [step for step in action["runs"]["steps"] if "run" in step]
    environment = {key: filled(value, values) for step in run for key, value in step["env"].items()}
    printed, _ = steps([step["run"] for step in run], repository.folder, environment)
    assert "::warning file=Content/about.md,line=7" in printed, printed
    assert not repository.output.exists()
    repository.page("about.md", "About us", "Who we are.", "type: page\n")
    printed, outputs = steps([step["run"] for step in run], repository.folder, environment)
    assert "site=./Public" in outputs and (repository.output / "index.html").exists(), printed
    environment["SHA256"] = "0" * 64
    printed, _ = steps([run[0]["run"]], repository.folder, environment)
    assert "FAILED" in printed, "another archive than the one that was meant isn't used"


def test_the_workflow_of_a_new_project_builds_it(archive, tmp_path):
    execute([program(), "init", tmp_path / "guide", "--ci", "github"])
    workflow = yaml.safe_load((tmp_path / "guide/.github/workflows/site.yml").read_text())
    run = [step for step in workflow["jobs"]["build"]["steps"] if "run" in step]
    environment = {key: filled(value, {"vars.SITEGEN_ARCHIVE": archive.as_uri()}) for step in run
                   for key, value in step.get("env", {}).items()}
    printed, _ = steps([step["run"] for step in run], tmp_path / "guide", environment)
    assert (tmp_path / "guide/Public/index.html").exists(), printed


@pytest.mark.parametrize("file", ["ours", "of a new project"])
def test_gitlab_builds_and_gets_a_report(file, archive, repository, tmp_path):
    if file == "ours":
        text = (REPOSITORY / "ci/gitlab.yml").read_text()
    else:
        execute([program(), "init", tmp_path / "guide", "--ci", "gitlab"])
        text = (tmp_path / "guide/.gitlab-ci.yml").read_text()
    job = next(one for name, one in yaml.safe_load(text).items() if "script" in one)
    installed = tmp_path / "installed"
    lines = [line for line in job["before_script"] if "apt-get" not in line] + job["script"]
    environment = {**{key: str(value) for key, value in job["variables"].items()}, "SITEGEN_ARCHIVE": archive.as_uri(),
                   "SITEGEN_OPTIONS": "--strict --today 2026-03-02"}
    repository.page("about.md", "About us", "Who we are.", "type: page\n")
    moved = [re.sub(r"/(tmp|opt)/sitegen", str(installed), line) for line in lines + job["after_script"]]
    printed, _ = steps(moved, repository.folder, environment)
    assert (repository.output / "index.html").exists(), printed
    assert json.loads((repository.folder / "problems.json").read_text()) == [], printed
