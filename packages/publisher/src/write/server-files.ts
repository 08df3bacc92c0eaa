/** Settings for the web servers that portals run on: types, caching, CORS. Each is ready to use as it is. */
import type { Staging } from '../build/staging.js';

/** A year: names with a hash never change their content. */
const YEAR = 31_536_000;

const HTACCESS = `# Cấu hình Apache cho thư mục bản tin (Apache 2.4 trở lên).
Options -Indexes
<IfModule mod_mime.c>
  AddType application/json .json
  AddType image/webp .webp
  AddType image/avif .avif
  AddType audio/mpeg .mp3
  AddType application/zip .zip
  AddCharset utf-8 .html .json .txt
</IfModule>
<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set X-Content-Type-Options "nosniff"
  Header set Cache-Control "no-cache"
  <FilesMatch "\\.[0-9a-f]{8,10}\\.[a-z0-9]+$">
    Header set Cache-Control "public, max-age=${YEAR}, immutable"
  </FilesMatch>
  # embed.html để các trang khác nhúng bằng khung iframe.
  <Files "embed.html">
    Header unset X-Frame-Options
    Header always unset X-Frame-Options
  </Files>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE application/json text/html text/plain text/javascript
</IfModule>
<Files "ban-tin.json">
  Require all denied
</Files>
`;

const WEB_CONFIG = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Cấu hình IIS cho thư mục bản tin (IIS 7 trở lên). -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" /><mimeMap fileExtension=".json" mimeType="application/json; charset=utf-8" />
      <remove fileExtension=".webp" /><mimeMap fileExtension=".webp" mimeType="image/webp" />
      <remove fileExtension=".avif" /><mimeMap fileExtension=".avif" mimeType="image/avif" />
      <remove fileExtension=".mp3" /><mimeMap fileExtension=".mp3" mimeType="audio/mpeg" />
      <remove fileExtension=".zip" /><mimeMap fileExtension=".zip" mimeType="application/zip" />
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="Access-Control-Allow-Origin" />
        <add name="Access-Control-Allow-Origin" value="*" />
        <remove name="X-Content-Type-Options" />
        <add name="X-Content-Type-Options" value="nosniff" />
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <hiddenSegments><add segment="ban-tin.json" /></hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
  <location path="manifest.json">
    <system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer>
  </location>
  <location path="index.html">
    <system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer>
  </location>
  <location path="offline.json">
    <system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer>
  </location>
  <location path="sw.js">
    <system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer>
  </location>
  <location path="embed.html">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="DisableCache" /></staticContent>
      <httpProtocol><customHeaders><remove name="X-Frame-Options" /></customHeaders></httpProtocol>
    </system.webServer>
  </location>
  <location path="a">
    <system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer>
  </location>
  <location path="reader/e-bulletin.js">
    <system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer>
  </location>
</configuration>
`;

const NGINX = `# Cấu hình nginx cho thư mục bản tin: chép vào khối server { … } và sửa đường dẫn /ban-tin/so-8/.
location ^~ /ban-tin/so-8/ {
  charset utf-8;
  charset_types text/html text/plain application/json text/javascript;
  types {
    text/html html; text/plain txt; application/json json; text/javascript js;
    image/webp webp; image/avif avif; image/jpeg jpg; audio/mpeg mp3; video/mp4 mp4;
    application/pdf pdf; application/zip zip;
  }
  add_header Access-Control-Allow-Origin "*" always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control no-cache always;
  gzip on;
  gzip_types application/json text/plain text/javascript;

  location ~ "\\.[0-9a-f]{8,10}\\.[a-z0-9]+$" {
    # add_header của khối trong thay cho khối ngoài, nên phải ghi lại đủ.
    add_header Access-Control-Allow-Origin "*" always;
    add_header X-Content-Type-Options nosniff always;
    add_header Cache-Control "public, max-age=${YEAR}, immutable" always;
  }
  location ~ "/(ban-tin\\.json|\\.htaccess|web\\.config)$" { deny all; }
}
`;

export async function writeServerFiles(staging: Staging): Promise<void> {
  await staging.put('.htaccess', HTACCESS);
  await staging.put('web.config', WEB_CONFIG);
  await staging.put('nginx.conf.txt', NGINX);
}
