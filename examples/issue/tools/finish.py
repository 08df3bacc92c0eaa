"""Cleans the rendered PNGs (noise, a little film grain) and writes the JPEGs of pictures/.

    python3 tools/finish.py RAW_FOLDER pictures     (needs OpenCV for Python)
"""
import glob, os, sys
import cv2
import numpy as np

# Wide pictures that are parts of tall ones: name -> (tall picture, top, bottom).
CROPS = {"lanterns-wide": ("lanterns", 0.08, 0.46), "roofs-wide": ("roofs", 0.10, 0.46)}

raw, out = sys.argv[1], sys.argv[2]


def write(name, im):
    path = os.path.join(out, name + ".jpg")
    cv2.imwrite(path, im, [cv2.IMWRITE_JPEG_QUALITY, 82, cv2.IMWRITE_JPEG_PROGRESSIVE, 0, cv2.IMWRITE_JPEG_OPTIMIZE, 1])
    print(name, os.path.getsize(path) // 1024, "KB")


for path in sorted(glob.glob(os.path.join(raw, "*.png"))):
    name = os.path.splitext(os.path.basename(path))[0]
    im = cv2.imread(path, cv2.IMREAD_COLOR)
    im = cv2.fastNlMeansDenoisingColored(im, None, 7, 10, 5, 17)
    f = im.astype(np.float32)
    soft = cv2.GaussianBlur(f, (0, 0), 1.1)
    f = f + 0.45 * (f - soft)
    rng = np.random.default_rng(8)
    grain = cv2.GaussianBlur(rng.normal(0, 1, f.shape[:2]).astype(np.float32), (0, 0), 0.7)
    f += (grain * 2.6)[..., None]
    h, w = f.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    r = np.hypot((x - w / 2) / (w / 2), (y - h / 2) / (h / 2))
    f *= (1 - 0.10 * np.clip(r - 0.6, 0, 1))[..., None]
    done = np.clip(f, 0, 255).astype(np.uint8)
    write(name, done)
    for part, (tall, top, bottom) in CROPS.items():
        if tall == name:
            write(part, done[int(h * top):int(h * bottom)])
