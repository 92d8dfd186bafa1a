"""What the documentation says of servers and hosts, tried on the servers themselves; for hosts that nobody can run, as far as that goes."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import tomllib
import urllib.error
import urllib.request

import pytest
import yaml
from documents import PAGES, Example, examples
from project import PATIENCE, Project, execute, png, program

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin")
APACHE = shutil.which("apache2", path="/usr/sbin:/usr/bin")
MODULES = "/usr/lib/apache2/modules"


def example(section: str, language: str, count: int = 0) -> Example:
    found = [one for one in examples(PAGES / "online.md") if one.section == section and one.language == language]
    return found[count]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Server:
    """A server that shows a site until it is closed."""

    def __init__(self, command: list[str], port: int, folder=""):
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.address = f"http://127.0.0.1:{port}/{folder}"
        self.opener = urllib.request.build_opener(NoRedirects)
        end = time.monotonic() + PATIENCE
        while True:
            assert self.process.poll() is None, self.process.stderr.read().decode()
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                assert time.monotonic() < end
                time.sleep(0.05)

    def get(self, path: str, **headers):
        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            return self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as answer:
            return answer

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def site(tmp_path, request):
    """A site with an old address and an address with odd letters."""
    run = execute([program(), "init", "--yes", str(tmp_path / "guide")])
    assert run.code == 0, run.text
    project = Project(tmp_path / "guide")
    project.page("about-pain.md", "About pain", more='aliases: [/pain/, "/what (old)/"]\n')
    project.write("Content/größe (2).png", png(60, 40))
    project.page("sizes.md", "Sizes", "![Three sizes](<größe (2).png>)")
    return project


def policy(project: Project) -> str:
    return execute([program(), "csp", "-C", str(project.folder)]).stdout.strip()


def assert_is_shown(server: Server, project: Project, home="/", redirects=True) -> None:
    """That a server shows a site as the documentation promises."""
    for path, file in [("", "index.html"), ("about/", "about/index.html"),
                       ("microneedling/what-it-is/", "microneedling/what-it-is/index.html")]:
        answer = server.get(path)
        assert answer.status == 200, path
        assert answer.headers["Content-Type"].startswith("text/html"), path
        assert answer.headers["Content-Security-Policy"] == policy(project)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert answer.headers["Cache-Control"] == "no-cache", path
        assert answer.read() == (project.output / file).read_bytes()
    packed = server.get("", **{"Accept-Encoding": "gzip"})
    if packed.headers["Content-Encoding"] == "gzip":
        assert gzip.decompress(packed.read()) == (project.output / "index.html").read_bytes()
    for asset in (project.output / "assets").iterdir():
        answer = server.get(f"assets/{asset.name}")
        assert answer.status == 200 and answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", asset
        assert answer.headers["Content-Type"].split(";")[0] in ("text/css", "text/javascript", "application/javascript"), asset
    missing = server.get("microneedling/nothing/")
    assert missing.status == 404 and missing.read() == (project.output / "404.html").read_bytes()
    assert missing.headers["Content-Security-Policy"] == policy(project)
    assert server.get("about").status == 301 and server.get("about").headers["Location"].endswith(home + "about/")
    for private in (".sitegen-manifest", "_headers", "_redirects", ".htaccess"):
        answer = server.get(private)
        assert answer.status in (403, 404) and b"Content-Security-Policy" not in answer.read(), private
    assert server.get("assets/").status in (403, 404)
    for data in ("search/data/index.json", "sitemap.xml", "favicon.svg", "gr%C3%B6%C3%9Fe%20(2).png"):
        assert server.get(data).status == 200
    for old in ("pain/", "what%20(old)/"):
        answer = server.get(old)
        if redirects:
            assert answer.status == 301 and answer.headers["Location"].endswith(home + "about-pain/"), old
        else:
            assert answer.status == 200 and b"about-pain/" in answer.read(), old


def test_nginx(site, tmp_path):
    assert NGINX or not os.environ.get("CI"), "nginx isn't installed: .ci/install tests"
    if not NGINX:
        pytest.skip("nginx isn't installed")
    site.must_build("--base-url", "https://www.example.org/")
    port = free_port()
    lines = execute([program(), "redirects", "nginx", "-C", str(site.folder), "--base-url", "https://www.example.org/"]).stdout
    site.write("redirects.conf", lines)
    text = example("nginx", "nginx").text.replace("listen 80;", f"listen 127.0.0.1:{port};")
    text = text.replace("/var/www/guide", f'"{site.output}"').replace("/etc/nginx/guide-redirects.conf", f'"{site.folder}/redirects.conf"')
    settings = site.write("nginx.conf", f"""
        pid "{tmp_path}/nginx.pid"; error_log stderr; daemon off; master_process off; worker_processes 1;
        events {{ }}
        http {{
            include /etc/nginx/mime.types; access_log off;
            client_body_temp_path "{tmp_path}/a"; proxy_temp_path "{tmp_path}/b"; fastcgi_temp_path "{tmp_path}/c";
            uwsgi_temp_path "{tmp_path}/d"; scgi_temp_path "{tmp_path}/e";
            {text.replace("POLICY", policy(site))}
        }}""")
    with Server([NGINX, "-c", str(settings), "-p", str(tmp_path)], port) as server:
        assert_is_shown(server, site)
        assert server.get("assets/" + next((site.output / "assets").glob("*.css")).name,
                          **{"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"


def apache(site: Project, tmp_path, port: int, settings: str) -> list[str]:
    """The command that starts Apache with some settings, and the modules that Debian loads or the documentation names."""
    names = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "deflate", "filter", "rewrite"]
    load = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in names)
    file = site.write("apache.conf", f"""
{load}
ServerRoot "{tmp_path}"
PidFile "{tmp_path}/apache.pid"
ErrorLog "{tmp_path}/apache.log"
Listen 127.0.0.1:{port}
ServerName www.example.org
TypesConfig /etc/mime.types
<Directory />
    Require all denied
</Directory>
{settings}
""")
    return [APACHE, "-f", str(file), "-DFOREGROUND"]


needs_apache = pytest.mark.skipif(not APACHE and not os.environ.get("CI"), reason="Apache isn't installed: .ci/install tests")


@needs_apache
def test_apache(site, tmp_path):
    site.must_build("--base-url", "https://www.example.org/")
    port = free_port()
    lines = execute([program(), "redirects", "apache", "-C", str(site.folder), "--base-url", "https://www.example.org/"]).stdout
    site.write("redirects.conf", lines)
    text = example("Apache", "apache").text.replace("<VirtualHost *:80>", f"<VirtualHost *:{port}>")
    text = text.replace("/var/www/guide/assets", f'"{site.output}/assets"').replace("/var/www/guide", f'"{site.output}"')
    text = text.replace("/etc/apache2/guide-redirects.conf", f'"{site.folder}/redirects.conf"').replace("POLICY", policy(site))
    with Server(apache(site, tmp_path, port, text), port) as server:
        assert_is_shown(server, site)


@needs_apache
def test_a_host_that_reads_htaccess(site, tmp_path):
    site.write("Content/.htaccess", example("Apache", "apache", 1).text)
    settings = (site.content / "site.yaml").read_text()
    site.write("Content/site.yaml", settings + example("Apache", "yaml").text)
    path = f"{os.path.dirname(program())}:/usr/bin:/bin"
    run = execute(["sh", "-euc", example("Apache", "sh").text], cwd=site.folder, env={"PATH": path})
    assert run.code == 0 and policy(site) in (site.content / ".htaccess").read_text(), run.text
    site.must_build("--strict", "--base-url", "https://www.example.org/")
    port = free_port()
    text = f"""
DocumentRoot "{site.output}"
<Directory "{site.output}">
    Require all granted
    AllowOverride All
    Options Indexes FollowSymLinks
</Directory>"""
    with Server(apache(site, tmp_path, port, text), port) as server:
        assert_is_shown(server, site, redirects=False)


@needs_apache
@pytest.mark.parametrize("own_rules", [False, True])
def test_in_a_folder_of_wordpress(site, tmp_path, own_rules):
    section = "In a folder of a WordPress site"
    if own_rules:
        rules = example("Apache", "apache", 1).text.splitlines()
        rules[0] = "ErrorDocument 404 /guide/404.html\nRewriteEngine On"
        site.write("Content/.htaccess", "\n".join(rules).replace("POLICY", policy(site)) + "\n")
        site.write("Content/site.yaml", (site.content / "site.yaml").read_text() + "publish: [.htaccess]\n")
    options = example(section, "sh").text.split()[2:]
    site.must_build(*options)
    wordpress = tmp_path / "wordpress"
    shutil.copytree(site.output, wordpress / "guide")
    (wordpress / "index.php").write_text("WordPress answers")
    # What WordPress itself writes.
    (wordpress / ".htaccess").write_text("""# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
""")
    port = free_port()
    text = f"""
DocumentRoot "{wordpress}"
DirectoryIndex index.php index.html
<Directory "{wordpress}">
    Require all granted
    AllowOverride All
    Options Indexes FollowSymLinks
</Directory>"""
    with Server(apache(site, tmp_path, port, text), port, folder="guide/") as server:
        if own_rules:
            return assert_is_shown(server, site, home="/guide/", redirects=False)
        for path in ("", "about/", "microneedling/what-it-is/"):
            assert server.get(path).read() == (site.output / path / "index.html").read_bytes()
        assert server.get("pain/").status == 200
        assert server.get("nothing/").read() == b"WordPress answers"


def test_what_hosts_read_is_there_and_says_the_same(site):
    site.must_build("--base-url", "https://www.example.org/")
    assert (site.output / "_headers").exists() and policy(site) in (site.output / "_headers").read_text()
    assert (site.output / "_redirects").read_text().splitlines() == \
        execute([program(), "redirects", "hosts", "-C", str(site.folder)]).stdout.splitlines()
    assert tomllib.loads(example("Netlify and Cloudflare Pages", "toml").text) == {"build": {"publish": "Public"}}


def test_the_steps_for_build_servers_fit_the_files_that_init_writes(tmp_path):
    run = execute([program(), "init", "--yes", "--ci", "gitlab", str(tmp_path / "lab")])
    assert run.code == 0, run.text
    jobs = yaml.safe_load((tmp_path / "lab/.gitlab-ci.yml").read_text())
    added = yaml.safe_load(example("GitHub and GitLab", "yaml", 1).text)
    assert added["pages"]["extends"] in jobs
    folder = re.search(r"--output (\S+)", added["pages"]["script"][0])[1]
    assert added["pages"]["artifacts"]["paths"] == [folder] == ["public"]
    assert added["pages"]["script"][0].split()[0] in jobs["site"]["script"][0]
    steps = yaml.safe_load(example("GitHub and GitLab", "yaml").text)
    assert [step["uses"].split("@")[0] for step in steps] == ["actions/upload-pages-artifact", "actions/deploy-pages"]
    assert steps[0]["with"]["path"] == "Public"


def test_the_line_for_cron_runs(site, tmp_path):
    line = example("Every night", "text").text.strip()
    assert re.match(r"\d+ \d+ \* \* \* ", line)
    command = line.split(" ", 5)[5].replace("/srv/clinic-guide", f'"{site.folder}"').replace("/var/www/guide/", f'"{tmp_path}/www/"')
    path = f"{os.path.dirname(program())}:/usr/local/bin:/usr/bin:/bin"
    run = execute(["sh", "-c", command], env={"PATH": path})
    assert (run.code, run.stdout, run.stderr) == (0, "", "")
    assert (tmp_path / "www" / "index.html").read_bytes() == (site.output / "index.html").read_bytes()


def test_the_lines_for_s3_upload_each_file_once(site, tmp_path):
    """A stand-in for `aws s3 sync`: which files its filters choose (the last that matches decides), as its manual says."""
    site.must_build("--base-url", "https://www.example.org/")
    caching = {}
    for line in example("S3", "sh").text.splitlines():
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', line)]
        assert words[:3] == ["aws", "s3", "sync"]
        folder = site.folder / words[3]
        excluded = [words[index + 1] for index, word in enumerate(words) if word == "--exclude"]
        for file in folder.rglob("*"):
            name = str(file.relative_to(folder))
            if file.is_file() and not any(__import__("fnmatch").fnmatch(name, pattern) for pattern in excluded):
                key = str(file.relative_to(site.output))
                assert key not in caching
                caching[key] = words[words.index("--cache-control") + 1]
    everything = {str(file.relative_to(site.output)) for file in site.output.rglob("*") if file.is_file()}
    assert everything - set(caching) <= {"_headers", "_redirects", ".sitegen-manifest"} and "index.html" in caching
    for key, value in caching.items():
        assert value == ("public, max-age=31536000, immutable" if key.startswith("assets/") else "no-cache"), key
