"""Renders the photographic pictures of the sample issue with Blender (Cycles).

    blender -b --factory-startup -P tools/photos.py -- OUT_FOLDER [scene ...]

Every scene is built by this file alone: no downloaded model, texture or photograph.
The pictures are dedicated to the public domain (CC0 1.0), see CREDITS.md.
"""
import bpy, math, os, random, sys
from mathutils import Vector

ARGS = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
OUT = ARGS[0] if ARGS else "."
WANTED = ARGS[1:]
SCALE = float(os.environ.get("PHOTO_SCALE", "1"))
SAMPLES = int(os.environ.get("PHOTO_SAMPLES", "0"))
R = random.Random(8)
LAND, WIDE, PORT = (1320, 825), (1320, 700), (1120, 1584)


# ---------- helpers ----------

def reset(seed=8):
    global R
    R = random.Random(seed)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    s = bpy.context.scene
    s.render.engine = "CYCLES"
    c = s.cycles
    c.device = "CPU"
    c.use_denoising = False
    c.use_adaptive_sampling = True
    c.adaptive_threshold = 0.06
    c.max_bounces = 5
    c.diffuse_bounces = 3
    c.glossy_bounces = 3
    c.transmission_bounces = 6
    c.transparent_max_bounces = 8
    c.caustics_reflective = False
    c.caustics_refractive = False
    c.sample_clamp_indirect = 3
    c.blur_glossy = 1
    s.view_settings.view_transform = "Filmic"
    s.view_settings.look = "Medium High Contrast"
    s.world = bpy.data.worlds.new("w")
    s.world.use_nodes = True
    return s


def world_color(col, strength=1.0):
    bg = bpy.context.scene.world.node_tree.nodes["Background"]
    bg.inputs[0].default_value = (*col, 1)
    bg.inputs[1].default_value = strength


def sky(elev, rot, strength=0.25, air=1.0, dust=1.0, disc=True, size=0.6):
    nt = bpy.context.scene.world.node_tree
    t = nt.nodes.new("ShaderNodeTexSky")
    t.sky_type = "NISHITA"
    t.sun_elevation = math.radians(elev)
    t.sun_rotation = math.radians(rot)
    t.air_density = air
    t.dust_density = dust
    t.sun_disc = disc
    t.sun_size = math.radians(size)
    bg = nt.nodes["Background"]
    nt.links.new(t.outputs[0], bg.inputs[0])
    bg.inputs[1].default_value = strength
    return t


def gradient_sky(stops, strength=1.0):
    """Sky coloured by height: stops = [(z 0..1, rgb)]."""
    nt = bpy.context.scene.world.node_tree
    tc = nt.nodes.new("ShaderNodeTexCoord")
    sep = nt.nodes.new("ShaderNodeSeparateXYZ")
    ramp = nt.nodes.new("ShaderNodeValToRGB")
    fill_ramp(ramp, stops)
    nt.links.new(tc.outputs["Generated"], sep.inputs[0])
    nt.links.new(sep.outputs[2], ramp.inputs[0])
    bg = nt.nodes["Background"]
    nt.links.new(ramp.outputs[0], bg.inputs[0])
    bg.inputs[1].default_value = strength


def fill_ramp(ramp, stops):
    cr = ramp.color_ramp
    cr.elements[0].position, cr.elements[0].color = stops[0][0], (*stops[0][1], 1)
    cr.elements[1].position, cr.elements[1].color = stops[-1][0], (*stops[-1][1], 1)
    for p, c in stops[1:-1]:
        e = cr.elements.new(p)
        e.color = (*c, 1)


def cam(loc, to, lens=35, fstop=None, focus=None, expo=0.0):
    s = bpy.context.scene
    d = bpy.data.cameras.new("c")
    o = bpy.data.objects.new("c", d)
    s.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = (Vector(to) - Vector(loc)).to_track_quat("-Z", "Y").to_euler()
    d.lens = lens
    d.clip_end = 5000
    if fstop:
        d.dof.use_dof = True
        d.dof.aperture_fstop = fstop
        d.dof.focus_distance = (Vector(focus if focus else to) - Vector(loc)).length
    s.camera = o
    s.view_settings.exposure = expo


def hexc(h):
    v = [int(h[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(((x + 0.055) / 1.055) ** 2.4 if x > 0.04045 else x / 12.92 for x in v)


def mat(color, rough=0.6, metal=0.0, vary=0.0, scale=6.0, bump=0.0, bscale=40.0, emit=0.0, trans=0.0,
        sss=0.0, second=None, spec=0.4, coat=0.0, perobj=0.0, alpha_trans=0.0, emit_col=None):
    col = hexc(color) if isinstance(color, str) else color
    m = bpy.data.materials.new("m")
    m.use_nodes = True
    nt = m.node_tree
    p = nt.nodes["Principled BSDF"]
    p.inputs["Base Color"].default_value = (*col, 1)
    p.inputs["Roughness"].default_value = rough
    p.inputs["Metallic"].default_value = metal
    p.inputs["Specular"].default_value = spec
    p.inputs["Transmission"].default_value = trans
    p.inputs["Clearcoat"].default_value = coat
    if sss:
        p.inputs["Subsurface"].default_value = sss
        p.inputs["Subsurface Color"].default_value = (*col, 1)
        p.inputs["Subsurface Radius"].default_value = (0.05, 0.03, 0.02)
    if emit:
        e = hexc(emit_col) if emit_col else col
        p.inputs["Emission"].default_value = (*e, 1)
        p.inputs["Emission Strength"].default_value = emit
    tc = nt.nodes.new("ShaderNodeTexCoord")
    last = None
    if vary:
        n = nt.nodes.new("ShaderNodeTexNoise")
        n.inputs["Scale"].default_value = scale
        n.inputs["Detail"].default_value = 8
        n.inputs["Roughness"].default_value = 0.65
        nt.links.new(tc.outputs["Object"], n.inputs["Vector"])
        r = nt.nodes.new("ShaderNodeValToRGB")
        other = hexc(second) if second else tuple(c * (1 - vary) for c in col)
        fill_ramp(r, [(0.35, other), (0.65, col)])
        nt.links.new(n.outputs[0], r.inputs[0])
        nt.links.new(r.outputs[0], p.inputs["Base Color"])
        last = r.outputs[0]
    if perobj:
        oi = nt.nodes.new("ShaderNodeObjectInfo")
        hs = nt.nodes.new("ShaderNodeHueSaturation")
        mr = nt.nodes.new("ShaderNodeMapRange")
        mr.inputs[3].default_value = 1 - perobj
        mr.inputs[4].default_value = 1 + perobj
        nt.links.new(oi.outputs["Random"], mr.inputs[0])
        nt.links.new(mr.outputs[0], hs.inputs["Value"])
        mh = nt.nodes.new("ShaderNodeMapRange")
        mh.inputs[3].default_value = 0.5 - perobj * 0.08
        mh.inputs[4].default_value = 0.5 + perobj * 0.08
        nt.links.new(oi.outputs["Random"], mh.inputs[0])
        nt.links.new(mh.outputs[0], hs.inputs["Hue"])
        if last:
            nt.links.new(last, hs.inputs["Color"])
        else:
            hs.inputs["Color"].default_value = (*col, 1)
        nt.links.new(hs.outputs[0], p.inputs["Base Color"])
    if bump:
        n2 = nt.nodes.new("ShaderNodeTexNoise")
        n2.inputs["Scale"].default_value = bscale
        n2.inputs["Detail"].default_value = 6
        nt.links.new(tc.outputs["Object"], n2.inputs["Vector"])
        b = nt.nodes.new("ShaderNodeBump")
        b.inputs["Strength"].default_value = bump
        b.inputs["Distance"].default_value = 0.05
        nt.links.new(n2.outputs[0], b.inputs["Height"])
        nt.links.new(b.outputs[0], p.inputs["Normal"])
    if alpha_trans:
        out = nt.nodes["Material Output"]
        tl = nt.nodes.new("ShaderNodeBsdfTranslucent")
        tl.inputs[0].default_value = (*col, 1)
        mix = nt.nodes.new("ShaderNodeMixShader")
        mix.inputs[0].default_value = alpha_trans
        nt.links.new(p.outputs[0], mix.inputs[1])
        nt.links.new(tl.outputs[0], mix.inputs[2])
        nt.links.new(mix.outputs[0], out.inputs[0])
    return m


def wood(dark="#4a2c17", light="#9a6a3c", rough=0.45, scale=1.5, axis="X"):
    m = mat(dark, rough)
    nt = m.node_tree
    p = nt.nodes["Principled BSDF"]
    tc = nt.nodes.new("ShaderNodeTexCoord")
    mp = nt.nodes.new("ShaderNodeMapping")
    mp.inputs["Scale"].default_value = {"X": (0.6, 9, 9), "Y": (9, 0.6, 9), "Z": (9, 9, 0.6)}[axis]
    n = nt.nodes.new("ShaderNodeTexNoise")
    n.inputs["Scale"].default_value = scale
    n.inputs["Detail"].default_value = 10
    n.inputs["Distortion"].default_value = 1.4
    r = nt.nodes.new("ShaderNodeValToRGB")
    fill_ramp(r, [(0.3, hexc(dark)), (0.7, hexc(light))])
    b = nt.nodes.new("ShaderNodeBump")
    b.inputs["Strength"].default_value = 0.25
    nt.links.new(tc.outputs["Object"], mp.inputs[0])
    nt.links.new(mp.outputs[0], n.inputs["Vector"])
    nt.links.new(n.outputs[0], r.inputs[0])
    nt.links.new(r.outputs[0], p.inputs["Base Color"])
    nt.links.new(n.outputs[0], b.inputs["Height"])
    nt.links.new(b.outputs[0], p.inputs["Normal"])
    return m


def water(deep="#0d2a2c", rough=0.03, s1=0.6, s2=4.0, strength=0.25, stretch=(1, 1, 1)):
    m = mat(deep, rough, spec=0.6)
    nt = m.node_tree
    p = nt.nodes["Principled BSDF"]
    tc = nt.nodes.new("ShaderNodeTexCoord")
    mp = nt.nodes.new("ShaderNodeMapping")
    mp.inputs["Scale"].default_value = stretch
    nt.links.new(tc.outputs["Object"], mp.inputs[0])
    add = nt.nodes.new("ShaderNodeMath")
    add.operation = "ADD"
    for k, (sc, w) in enumerate(((s1, 1.0), (s2, 0.25))):
        n = nt.nodes.new("ShaderNodeTexNoise")
        n.inputs["Scale"].default_value = sc
        n.inputs["Detail"].default_value = 3
        mu = nt.nodes.new("ShaderNodeMath")
        mu.operation = "MULTIPLY"
        mu.inputs[1].default_value = w
        nt.links.new(mp.outputs[0], n.inputs["Vector"])
        nt.links.new(n.outputs[0], mu.inputs[0])
        nt.links.new(mu.outputs[0], add.inputs[k])
    b = nt.nodes.new("ShaderNodeBump")
    b.inputs["Strength"].default_value = strength
    b.inputs["Distance"].default_value = 0.3
    nt.links.new(add.outputs[0], b.inputs["Height"])
    nt.links.new(b.outputs[0], p.inputs["Normal"])
    return m


def mesh(verts, faces, smooth=True, name="x"):
    d = bpy.data.meshes.new(name)
    d.from_pydata(verts, [], faces)
    d.update()
    if smooth:
        for p in d.polygons:
            p.use_smooth = True
    return d


def put(data, m=None, loc=(0, 0, 0), rot=(0, 0, 0), scale=1.0):
    o = bpy.data.objects.new("o", data)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = rot
    o.scale = scale if isinstance(scale, tuple) else (scale,) * 3
    if m:
        if not data.materials:
            data.materials.append(m)
        elif data.materials[0] is not m:
            o.material_slots[0].link = "OBJECT"
            o.material_slots[0].material = m
    return o


def box(size, loc, m, rot=(0, 0, 0), bevel=0.0, seg=2):
    x, y, z = (v / 2 for v in size)
    v = [(-x, -y, -z), (x, -y, -z), (x, y, -z), (-x, y, -z), (-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z)]
    f = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
    o = put(mesh(v, f, False), m, loc, rot)
    if bevel:
        b = o.modifiers.new("b", "BEVEL")
        b.width = bevel
        b.segments = seg
    return o


def lathe(profile, seg=64):
    """profile = [(radius, z)], closed round the z axis."""
    v, f = [], []
    n = len(profile)
    for i in range(seg):
        a = 2 * math.pi * i / seg
        for r, z in profile:
            v.append((r * math.cos(a), r * math.sin(a), z))
    for i in range(seg):
        j = (i + 1) % seg
        for k in range(n - 1):
            f.append((i * n + k, j * n + k, j * n + k + 1, i * n + k + 1))
    return mesh(v, f)


def smooth_profile(pts, per=8):
    out = []
    p = [pts[0]] + list(pts) + [pts[-1]]
    for i in range(1, len(p) - 2):
        for k in range(per):
            t = k / per
            q = []
            for c in (0, 1):
                a, b, cc, d = p[i - 1][c], p[i][c], p[i + 1][c], p[i + 2][c]
                q.append(0.5 * (2 * b + (cc - a) * t + (2 * a - 5 * b + 4 * cc - d) * t * t + (3 * b - a - 3 * cc + d) * t ** 3))
            out.append((max(q[0], 0.0), q[1]))
    out.append(pts[-1])
    return out


def tube(points, radius, m, seg=10):
    d = bpy.data.curves.new("t", "CURVE")
    d.dimensions = "3D"
    d.bevel_depth = radius
    d.bevel_resolution = 3
    s = d.splines.new("NURBS" if len(points) > 2 else "POLY")
    s.points.add(len(points) - 1)
    for k, p in enumerate(points):
        s.points[k].co = (*p, 1)
    if len(points) > 2:
        s.use_endpoint_u = True
        s.order_u = min(4, len(points))
    o = bpy.data.objects.new("t", d)
    bpy.context.scene.collection.objects.link(o)
    d.materials.append(m)
    return o


def ball(seg=32):
    prof = [(math.sin(math.pi * k / 20), -math.cos(math.pi * k / 20)) for k in range(21)]
    return lathe(prof, seg)


def area(loc, to, size, power, col=(1, 1, 1), size_y=None):
    d = bpy.data.lights.new("a", "AREA")
    d.energy = power
    d.color = col
    d.size = size
    if size_y:
        d.shape = "RECTANGLE"
        d.size_y = size_y
    o = bpy.data.objects.new("a", d)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = (Vector(to) - Vector(loc)).to_track_quat("-Z", "Y").to_euler()
    return o


def point(loc, power, col=(1, 0.8, 0.5), size=0.1):
    d = bpy.data.lights.new("p", "POINT")
    d.energy = power
    d.color = col
    d.shadow_soft_size = size
    o = bpy.data.objects.new("p", d)
    bpy.context.scene.collection.objects.link(o)
    o.location = loc


def sun(elev, rot, power=4, col=(1, 0.93, 0.82), angle=1.0):
    d = bpy.data.lights.new("s", "SUN")
    d.energy = power
    d.color = col
    d.angle = math.radians(angle)
    o = bpy.data.objects.new("s", d)
    bpy.context.scene.collection.objects.link(o)
    o.rotation_euler = (math.radians(90 - elev), 0, math.radians(rot))


def plane(size, loc, m, rot=(0, 0, 0)):
    x, y = size[0] / 2, size[1] / 2
    return put(mesh([(-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0)], [(0, 1, 2, 3)], False), m, loc, rot)


def leaf_ball(n=900, r=1.0, size=0.13):
    """A tree crown: small leaves scattered in a lumpy ball."""
    v, f = [], []
    lumps = [(Vector((R.gauss(0, .45), R.gauss(0, .45), R.gauss(0, .35))), R.uniform(.35, .65)) for _ in range(9)]
    for _ in range(n):
        c, lr = R.choice(lumps)
        d = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))).normalized()
        p = (c + d * lr * R.uniform(.75, 1)) * r
        a = Vector((R.gauss(0, 1), R.gauss(0, 1), R.gauss(0, 1))).normalized()
        b = a.cross(d + Vector((.1, .2, .3))).normalized()
        s = size * R.uniform(.6, 1.3)
        k = len(v)
        for q in (p - a * s, p + b * s * .45, p + a * s, p - b * s * .45):
            v.append(tuple(q))
        f.append((k, k + 1, k + 2, k + 3))
    return mesh(v, f, False)


def tree(loc, h=4.0, crown=None, m=None, trunk=None, r=1.6):
    tube([loc, (loc[0] + R.uniform(-.1, .1), loc[1], loc[2] + h * .5), (loc[0], loc[1], loc[2] + h)], h * .03, trunk)
    put(crown, m, (loc[0], loc[1], loc[2] + h), (0, 0, R.uniform(0, 6)), r * R.uniform(.85, 1.2))


def palm(loc, h, m_trunk, m_leaf, lean=0.6):
    ang = R.uniform(0, 6.28)
    top = (loc[0] + math.cos(ang) * lean, loc[1] + math.sin(ang) * lean, loc[2] + h)
    tube([loc, (loc[0], loc[1], loc[2] + h * .4), (loc[0] + math.cos(ang) * lean * .5, loc[1] + math.sin(ang) * lean * .5, loc[2] + h * .8), top], h * .016, m_trunk)
    for i in range(15):
        a = i * 2 * math.pi / 15 + R.uniform(-.2, .2)
        up = R.uniform(-.1, .75)
        L = h * R.uniform(.3, .4)
        v, f = [], []
        d = Vector((math.cos(a), math.sin(a), 0))
        side = Vector((-math.sin(a), math.cos(a), 0))
        steps = 26
        for k in range(steps):
            t = k / steps
            p = Vector(top) + d * L * t + Vector((0, 0, L * (up * t - (.55 + up * .6) * t * t)))
            wl = L * .28 * math.sin(math.pi * min(1, t * .9 + .12))
            for sgn in (-1, 1):
                e = p + side * sgn * wl * .75 + d * wl * .6 - Vector((0, 0, wl * .5))
                q = p + d * L / steps * .75
                b = len(v)
                v += [tuple(p), tuple(q), tuple(e)]
                f.append((b, b + 1, b + 2))
        put(mesh(v, f, False), m_leaf)


def tile_roof(w, d, h, m, loc, rotz, tiles=True):
    """Gable roof of rounded tiles: ridge along x."""
    nx = max(10, int(w / .11))
    rows = max(6, int(d / .28))
    for sgn in (-1, 1):
        v, f = [], []
        cols = nx * 3 + 1
        for r in range(rows * 2):
            row, low = divmod(r, 2)
            t = (row + low) / rows
            y = sgn * d / 2 * (1 - t) * 1.06
            z = h * t + (0.035 if low == 0 else -0.01)
            for c in range(cols):
                x = -w / 2 + w * c / (cols - 1)
                v.append((x, y, z + .03 * abs(math.sin(math.pi * c / 3))))
        for r in range(rows * 2 - 1):
            for c in range(cols - 1):
                a = r * cols + c
                f.append((a, a + 1, a + cols + 1, a + cols) if sgn > 0 else (a + 1, a, a + cols, a + cols + 1))
        put(mesh(v, f, False), m, loc, (0, 0, rotz))
    v = []
    put(lathe([(.09, -w / 2), (.09, w / 2)], 12), m, (loc[0], loc[1], loc[2] + h + .02), (0, math.pi / 2, rotz) if abs(rotz) < 1e-3 else (math.pi / 2, 0, rotz + math.pi / 2))


def render(name, size, samples):
    s = bpy.context.scene
    s.render.resolution_x, s.render.resolution_y = (int(v * SCALE) for v in size)
    s.cycles.samples = SAMPLES or int(samples * 0.3)
    s.render.image_settings.file_format = "PNG"
    s.render.filepath = os.path.join(OUT, name + ".png")
    bpy.ops.render.render(write_still=True)


def boat(loc, rotz, s, m_hull, m_roof, roof=True):
    n, L, W, H = 24, 4.2, .62, .5
    v, f = [], []
    ring = 9
    for i in range(n + 1):
        t = i / n * 2 - 1
        w = W * (1 - abs(t) ** 2.6)
        lift = .75 * abs(t) ** 3.2
        for k in range(ring):
            a = math.pi * k / (ring - 1)
            v.append((t * L, math.cos(a) * w, H - math.sin(a) * H * (1 - .35 * abs(t)) + lift - .25))
    for i in range(n):
        for k in range(ring - 1):
            a = i * ring + k
            f.append((a, a + 1, a + ring + 1, a + ring))
    d = mesh(v, f)
    o = put(d, m_hull, loc, (0, 0, rotz), s)
    sol = o.modifiers.new("s", "SOLIDIFY")
    sol.thickness = .06
    if roof:
        v, f = [], []
        for i in range(13):
            x = -1.1 + 2.2 * i / 12
            for k in range(13):
                a = math.pi * k / 12
                v.append((x, math.cos(a) * .6, .3 + math.sin(a) * .75 + (.015 if i % 2 else 0)))
        for i in range(12):
            for k in range(12):
                a = i * 13 + k
                f.append((a, a + 1, a + 14, a + 13))
        o2 = put(mesh(v, f), m_roof, loc, (0, 0, rotz), s)
        o2.modifiers.new("s", "SOLIDIFY").thickness = .04
    return o


def hills(dist, height, col, seed, width=900, y0=None):
    r = random.Random(seed)
    ph = [(r.uniform(0, 6.28), r.uniform(.6, 1.4)) for _ in range(6)]
    n = 240
    v, f = [], []
    for i in range(n + 1):
        x = -width / 2 + width * i / n
        z = sum(math.sin(x / width * 6.28 * (k + 1) * 1.3 * q + p) / (k + 1) for k, (p, q) in enumerate(ph))
        z = height * (.55 + .32 * z) + r.uniform(0, height * .03)
        v += [(x, dist, -2), (x, dist, max(z, 0.5))]
    for i in range(n):
        f.append((2 * i, 2 * i + 2, 2 * i + 3, 2 * i + 1))
    m = bpy.data.materials.new("h")
    m.use_nodes = True
    nt = m.node_tree
    em = nt.nodes.new("ShaderNodeEmission")
    em.inputs[0].default_value = (*hexc(col), 1)
    em.inputs[1].default_value = 1
    nt.links.new(em.outputs[0], nt.nodes["Material Output"].inputs[0])
    put(mesh(v, f, False), m)


# ---------- scenes ----------

def river_dusk(morning=False):
    reset(3)
    if morning:
        gradient_sky([(0.0, hexc("#ffe3b8")), (0.06, hexc("#ffd9b0")), (0.18, hexc("#e6dcd0")), (0.4, hexc("#a9c8d6")), (0.8, hexc("#6fa3c4"))], 1.0)
        sun(14, -150, 1.6, (1, .86, .66), 2)
    else:
        gradient_sky([(0.0, hexc("#ffb765")), (0.06, hexc("#ff9f6b")), (0.16, hexc("#e58a86")), (0.34, hexc("#8f86ad")), (0.7, hexc("#3f5687"))], 1.0)
    glow = mat("#fff2c8", emit=9)
    put(ball(), glow, (-22, 300, 18), scale=7)
    for (far, high, seed), dusk, day in zip(((280, 44, 5), (220, 30, 9), (160, 17, 12)), ("#c98a86", "#9a6f83", "#6a5570"), ("#d9d3cc", "#b3bfc4", "#86a0a2")):
        hills(far, high, day if morning else dusk, seed)
    plane((1200, 700), (0, 250, 0), water("#1a2b36", .04, .5, 2.6, .22, (1, .35, 1)))
    tk, lf = mat("#1e1a1c", .9), mat("#1c2419", .8, alpha_trans=.3)
    for x, y, h in ((-11, 20, 8.5), (-13.5, 24, 10), (-9.2, 27, 7), (-16, 30, 11), (10.5, 32, 9), (13, 28, 10.5), (15.5, 36, 8), (-20, 40, 10), (19, 44, 11)):
        palm((x, y, -.1), h, tk, lf, 1.4)
    bank = mat("#241d1c", 1, vary=.4, scale=1)
    for sx in (-1, 1):
        for k in range(26):
            y = 16 + k * 2.4
            put(leaf_ball(260, 1, .2), lf, (sx * (11.5 + k * .25 + R.uniform(-1, 1.6)), y, .15), (0, 0, R.uniform(0, 6)), R.uniform(.8, 2.0))
    win = mat("#ffcf7a", emit=7)
    for x, y in ((13.6, 24, ), (17, 31), (-17, 34), (22, 38), (-14.5, 19)):
        box((4, 3, 2.4), (x, y, 2), bank)
        box((4.8, 4, .25), (x, y, 3.4), mat("#3a2320"), rot=(.12, 0, 0))
        box((.7, .1, .9), (x - 1, y - 1.55, 2.1), win)
        box((.7, .1, .9), (x + .8, y - 1.55, 2.1), win)
    hull, roof = wood("#20150f", "#5a3a22", .6), mat("#4a3620", .8, vary=.5, scale=8, bump=.6)
    boat((-1.5, 12.5, .05), .35, .8, hull, roof)
    boat((3.6, 21, .05), 2.7, .85, hull, roof)
    boat((-3.2, 32, .05), .1, .9, hull, roof, False)
    put(ball(16), mat("#ffb04a", emit=6), (-1.0, 12.5, 1.1), scale=.07)
    point((-1.0, 12.3, 1.2), 40)
    if morning:
        cam((4.2, 5.2, 1.35), (-2.6, 15, 1.05), 38, expo=.6)
        render("river-morning", WIDE, 100)
    else:
        cam((0, 0, 2.3), (-.6, 30, 3.6), 30, expo=.25)
        render("river-dusk", PORT, 90)


def river_morning():
    river_dusk(True)


def petal(length, width, cup, tip=.0):
    v, f = [], []
    nu, nv = 10, 14
    for j in range(nv + 1):
        t = j / nv
        w = width * math.sin(math.pi * (.08 + .92 * t ** .85)) ** .75 * (1 - .25 * t) + .004
        for i in range(nu + 1):
            u = i / nu * 2 - 1
            x = u * w
            y = length * t
            z = cup * math.sin(t * 2.2) * length * -.32 + cup * t * t * length * .62 + (u * u) * w * .6
            v.append((x, y, z))
    for j in range(nv):
        for i in range(nu):
            a = j * (nu + 1) + i
            f.append((a, a + 1, a + nu + 2, a + nu + 1))
    return mesh(v, f)


def petal_mat():
    m = mat("#f6b7c8", .45, alpha_trans=.35)
    nt = m.node_tree
    tc = nt.nodes.new("ShaderNodeTexCoord")
    sp = nt.nodes.new("ShaderNodeSeparateXYZ")
    ra = nt.nodes.new("ShaderNodeValToRGB")
    fill_ramp(ra, [(0.0, hexc("#fff3dc")), (0.35, hexc("#fbc3d0")), (1.0, hexc("#d8306f"))])
    wv = nt.nodes.new("ShaderNodeTexWave")
    wv.inputs["Scale"].default_value = 12
    nt.links.new(tc.outputs["Generated"], sp.inputs[0])
    nt.links.new(sp.outputs[1], ra.inputs[0])
    nt.links.new(ra.outputs[0], nt.nodes["Principled BSDF"].inputs["Base Color"])
    for n in nt.nodes:
        if n.type == "BSDF_TRANSLUCENT":
            nt.links.new(ra.outputs[0], n.inputs[0])
    return m


def lotus(loc, s, open_, m_pet, m_core, m_sta, m_stem):
    tube([(loc[0] + R.uniform(-.15, .15), loc[1], -.2), (loc[0] + .05, loc[1], loc[2] * .5), loc], .022 * s + .008, m_stem)
    for ring, (n, tilt, L, W) in enumerate(((6, 1.28, .62, .27), (8, 1.0, .74, .29), (9, .62, .8, .3), (9, .3, .74, .27))):
        d = petal(L, W, .55, 0)
        for i in range(n):
            a = i * 6.283 / n + ring * .4 + R.uniform(-.08, .08)
            tl = tilt + (1 - open_) * .75 + R.uniform(-.09, .09)
            o = put(d, m_pet, loc, scale=s)
            o.rotation_euler = (min(tl, 1.45), 0, a)
    put(lathe(smooth_profile([(0, 0), (.09, .05), (.13, .18), (.12, .2), (0, .2)]), 24), m_core, (loc[0], loc[1], loc[2] + .03 * s), scale=s)
    for i in range(60):
        a = R.uniform(0, 6.28)
        r0, r1 = .1 * s, R.uniform(.16, .24) * s
        tube([(loc[0] + math.cos(a) * r0, loc[1] + math.sin(a) * r0, loc[2] + .03 * s), (loc[0] + math.cos(a) * r1, loc[1] + math.sin(a) * r1, loc[2] + R.uniform(.15, .24) * s)], .006 * s, m_sta)


def lotus_leaf(r, cup):
    v, f = [(0, 0, -.02)], []
    n, rings = 72, 8
    for k in range(1, rings + 1):
        t = k / rings
        for i in range(n):
            a = i * 6.283 / n
            wob = 1 + .03 * math.sin(a * 5 + r * 9) + .02 * math.sin(a * 11)
            v.append((math.cos(a) * r * t * wob, math.sin(a) * r * t * wob, cup * t * t * r + .05 * r * math.sin(a * 6 + 1) * t ** 3 - .02 * (1 - t)))
    for i in range(n):
        f.append((0, 1 + i, 1 + (i + 1) % n))
    for k in range(rings - 1):
        for i in range(n):
            a, b = 1 + k * n + i, 1 + k * n + (i + 1) % n
            f.append((a, a + n, b + n, b))
    return mesh(v, f)


def leaf_mat():
    m = mat("#3f7a3a", .5, alpha_trans=.25, perobj=.25, spec=.5)
    nt = m.node_tree
    tc = nt.nodes.new("ShaderNodeTexCoord")
    g = nt.nodes.new("ShaderNodeTexGradient")
    g.gradient_type = "RADIAL"
    nt.links.new(tc.outputs["Object"], g.inputs[0])
    mu = nt.nodes.new("ShaderNodeMath")
    mu.operation = "MULTIPLY"
    mu.inputs[1].default_value = 6.283 * 22
    sn = nt.nodes.new("ShaderNodeMath")
    sn.operation = "SINE"
    pw = nt.nodes.new("ShaderNodeMath")
    pw.operation = "POWER"
    pw.inputs[1].default_value = 6
    nt.links.new(g.outputs[1], mu.inputs[0])
    nt.links.new(mu.outputs[0], sn.inputs[0])
    nt.links.new(sn.outputs[0], pw.inputs[0])
    b = nt.nodes.new("ShaderNodeBump")
    b.inputs["Strength"].default_value = .4
    b.inputs["Distance"].default_value = .03
    nt.links.new(pw.outputs[0], b.inputs["Height"])
    nt.links.new(b.outputs[0], nt.nodes["Principled BSDF"].inputs["Normal"])
    return m


def lotus_scene(name, size, camloc, to, focus, lens, flowers, seed, expo, fstop):
    reset(seed)
    gradient_sky([(0.0, hexc("#ffd9b0")), (0.08, hexc("#ffcfae")), (0.2, hexc("#d9d3d6")), (0.45, hexc("#8fb4d6")), (1, hexc("#4f86c0"))], .85)
    sun(26, -42, 4.6, (1, .82, .6), 2)
    plane((80, 120), (0, 40, 0), water("#16302a", .05, 1.2, 7, .12))
    ml = leaf_mat()
    stem = mat("#55803f", .6)
    for _ in range(430):
        y = R.uniform(.6, 34)
        x = R.uniform(-1, 1) * (3.2 + y * .55)
        r = R.uniform(.35, .75)
        up = R.random() < .55
        z = R.uniform(.25, .85) if up else .02
        if any((x - q[0]) ** 2 + (y - q[1]) ** 2 < .3 for q in flowers) and z > .3:
            z = .03
        o = put(lotus_leaf(r, R.uniform(.12, .42) if up else R.uniform(.0, .05)), ml, (x, y, z), (R.uniform(-.25, .25) if up else 0, R.uniform(-.25, .25) if up else 0, R.uniform(0, 6)))
        if up:
            tube([(x, y, -.2), (x, y, z)], .014, stem)
    mp, mc, ms = petal_mat(), mat("#c9b13b", .6, vary=.3, scale=30), mat("#f2c84b", .5)
    for f in flowers:
        lotus((f[0], f[1], f[2]), f[3], f[4], mp, mc, ms, stem)
    for _ in range(26):
        y = R.uniform(6, 30)
        lotus((R.uniform(-1, 1) * (2 + y * .5), y, R.uniform(.6, 1.15)), R.uniform(.55, .8), R.uniform(.1, .9), mp, mc, ms, stem)
    crown = leaf_ball(1200, 1, .12)
    mt = mat("#2d5230", .7, alpha_trans=.3, perobj=.3)
    for i in range(60):
        put(crown, mt, (R.uniform(-38, 38), R.uniform(38, 48), R.uniform(0, 3.5)), (0, 0, R.uniform(0, 6)), R.uniform(2.5, 4.5))
    cam(camloc, to, lens, fstop, focus, expo)
    render(name, size, 110)


def lotus_cover():
    lotus_scene("lotus-morning", PORT, (0, -2.0, 1.75), (.05, 3.0, .95), (.15, 1.1, 1.0), 35,
                [(.15, 1.1, 1.0, .95, .95), (-.75, 2.1, .75, .7, .25), (1.05, 2.6, .9, .75, .7), (-.35, 3.6, .95, .75, .8), (-1.6, 4.2, 1.0, .8, .6)], 21, .3, 1.6)


def lotus_pond():
    lotus_scene("lotus-pond", LAND, (-.3, -1.2, 1.15), (.1, 2.5, .72), (-.45, 1.4, .8), 40,
                [(-.5, 1.4, .74, .85, .85), (.85, 2.0, .62, .62, .2), (1.5, 3.1, .8, .75, .8), (-1.9, 3.4, .85, .7, .6)], 5, .25, 1.8)


def roofs(name="roofs", size=PORT):
    reset(11)
    gradient_sky([(0.0, hexc("#ffdcb8")), (0.1, hexc("#ffd2b0")), (0.25, hexc("#cfd6e0")), (0.5, hexc("#86b2da")), (1, hexc("#4a86c4"))], .85)
    sun(30, 30, 4.4, (1, .82, .6), .8)
    walls = [mat(c, .85, vary=.25, scale=1.5, bump=.15) for c in ("#e8c36a", "#e9dcc0", "#d9a85b", "#c9d3c8", "#e6b98d", "#efe6d2")]
    tiles = [mat(c, .8, vary=.5, scale=3, second=d, bump=.3, bscale=25) for c, d in (("#b4593a", "#6e3425"), ("#a64c33", "#57291d"), ("#c06a44", "#7a4030"), ("#8d4a38", "#4a2a20"))]
    win, wood_ = mat("#2c4a52", .15, spec=.8), mat("#3c5b4a", .6)
    crown = leaf_ball(1400, 1, .12)
    mt, tk = mat("#3d6a2f", .7, alpha_trans=.3, perobj=.35), mat("#3b2b20", .9)
    plane((200, 200), (0, 60, 0), mat("#8f8474", .9, vary=.3, scale=.6))
    for gy in range(15):
        for gx in range(-9 - gy // 2, 10 + gy // 2):
            x = gx * 4.4 + R.uniform(-.5, .5) + (gy % 2) * 2
            y = gy * 5.6 + R.uniform(-.6, .6)
            if abs(x - 1 - y * .05) < 1.7:
                if R.random() < .9:
                    tree((x + R.uniform(-.4, .4), y, 0), R.uniform(2.4, 3.8), crown, mt, tk, R.uniform(1.0, 1.5))
                continue
            if R.random() < .12:
                tree((x, y, 0), R.uniform(2.6, 4.5), crown, mt, tk, R.uniform(1.3, 2.0))
                continue
            w, d, h = R.uniform(3.4, 4.2), R.uniform(3.6, 4.8), R.choice((2.4, 2.8, 3.0, 4.6, 5.2))
            rz = R.choice((0, math.pi / 2))
            wall = R.choice(walls)
            box((w, d, h), (x, y, h / 2), wall)
            for fl in range(1 if h < 4 else 2):
                for q in (-.28, .28):
                    box((.75, .08, .95), (x + q * w, y - d / 2 - .02, 1.35 + fl * 2.3), wood_)
                    box((.6, .1, .8), (x + q * w, y - d / 2 - .03, 1.35 + fl * 2.3), win)
            if rz == 0:
                tile_roof(w + .7, d + .9, R.uniform(1.1, 1.6), R.choice(tiles), (x, y, h), 0)
            else:
                tile_roof(d + .7, w + .9, R.uniform(1.1, 1.6), R.choice(tiles), (x, y, h), math.pi / 2)
            if R.random() < .3:
                put(lathe([(0, -.6), (.42, -.6), (.45, -.5), (.45, .5), (.42, .6), (0, .6)], 24), mat("#c9ced1", .3, .9), (x + .3, y + d * .2, h + 1.5), (0, math.pi / 2, 0), .8)
    hills(110, 17, "#c9b4b0", 4, 500)
    hills(95, 9, "#9a9aa2", 7, 500)
    cam((-2, -13, 15.5), (1.5, 20, .5), 30 if size == PORT else 34, expo=.3)
    render(name, size, 70)


def rice_field():
    reset(4)
    gradient_sky([(0.0, hexc("#ffe0ae")), (0.08, hexc("#ffcf9e")), (0.22, hexc("#d8cfd0")), (0.5, hexc("#86aed4")), (1, hexc("#4f86c0"))], .7)
    sun(14, -35, 2.6, (1, .78, .5), 1.5)
    v, f = [], []
    for _ in range(2600):
        x, y = R.uniform(-1, 1), R.uniform(-1, 1)
        a = R.uniform(0, 6.28)
        h, w = R.uniform(.35, .7), .011
        dx, dy = math.cos(a) * w, math.sin(a) * w
        bx, by = R.gauss(.08, .1), R.gauss(0, .1)
        b = len(v)
        v += [(x - dx, y - dy, 0), (x + dx, y + dy, 0), (x + bx * .5 + dx * .8, y + by * .5 + dy * .8, h * .65), (x + bx * .5 - dx * .8, y + by * .5 - dy * .8, h * .65), (x + bx * 1.8, y + by * 1.8, h * R.uniform(.75, 1))]
        f += [(b, b + 1, b + 2, b + 3), (b + 3, b + 2, b + 4)]
    patch = mesh(v, f, False)
    mr = mat("#8f9a2e", .6, alpha_trans=.4, perobj=.18)
    mg = mat("#c9a63a", .6, alpha_trans=.4, perobj=.18)
    for gx in range(-26, 27):
        for gy in range(0, 44):
            if abs(gx * 2 + .9 * math.sin(gy * .2) - 3.0) < 1.5 or gy % 11 == 10:
                continue
            o = put(patch, None, (gx * 2, gy * 2, 0), (0, 0, R.choice((0, 1.57, 3.14, 4.71))), (1, 1, R.uniform(.85, 1.15)))
            if not patch.materials:
                patch.materials.append(mr)
            o.material_slots[0].link = "OBJECT"
            o.material_slots[0].material = mg if (gx // 5 + gy // 11) % 2 else mr
    plane((400, 400), (0, 150, -.02), mat("#5c4a2c", .95, vary=.4, scale=2))
    for i in range(44):
        y = i * 2
        x = 3.0 - .9 * math.sin(i * .2)
        box((2.0, 2.2, .16), (x, y, .05), mat("#a08658", .95, vary=.35, scale=3, bump=.6))
    crown = leaf_ball(1200, 1, .13)
    mt, tk = mat("#3a5226", .7, alpha_trans=.3, perobj=.3), mat("#33261c", .9)
    for i in range(46):
        tree((R.uniform(-75, 75), R.uniform(88, 104), 0), R.uniform(3, 6), crown, mt, tk, R.uniform(2.5, 4.2))
    for x, y in ((-9, 34), (12, 46)):
        tree((x, y, 0), 3.6, crown, mt, tk, 2.3)
    hills(300, 40, "#d2b8a2", 5)
    hills(230, 22, "#a79a98", 9)
    cam((1.6, -3.2, 1.75), (1.2, 24, .9), 28, expo=-.1)
    render("rice-field", WIDE, 64)


VASES = {
    "tall": [(0, 0), (.26, 0), (.3, .05), (.42, .5), (.46, .85), (.3, 1.2), (.16, 1.42), (.17, 1.55), (.25, 1.66), (.22, 1.66), (.13, 1.5), (.1, 1.2)],
    "jar": [(0, 0), (.34, 0), (.38, .06), (.55, .35), (.6, .62), (.5, .9), (.38, .98), (.42, 1.05), (.38, 1.05), (.33, .95), (.3, .7)],
    "bowl": [(0, 0), (.2, 0), (.2, .06), (.34, .13), (.5, .3), (.58, .46), (.55, .46), (.46, .3), (.3, .17), (0, .12)],
    "bottle": [(0, 0), (.28, 0), (.32, .06), (.38, .35), (.34, .7), (.14, .98), (.09, 1.25), (.1, 1.4), (.15, 1.46), (.11, 1.46), (.06, 1.2)],
    "cup": [(0, 0), (.15, 0), (.16, .03), (.21, .15), (.23, .32), (.21, .32), (.18, .16), (0, .06)],
    "squat": [(0, 0), (.38, 0), (.44, .06), (.66, .3), (.62, .5), (.35, .62), (.3, .66), (.33, .72), (.28, .72), (.25, .62), (.3, .5)],
}


def glaze(kind):
    return {
        "celadon": lambda: mat("#8fb7a0", .18, vary=.3, scale=3, second="#5d8f7c", coat=.6, bump=.05, bscale=6),
        "brown": lambda: mat("#6b3a1e", .22, vary=.5, scale=4, second="#2f1a10", coat=.5, bump=.08, bscale=8),
        "blue": lambda: mat("#e9ebe6", .15, vary=.9, scale=5, second="#1f4d8a", coat=.8),
        "clay": lambda: mat("#b0643c", .85, vary=.3, scale=6, second="#8a4527", bump=.25, bscale=60),
        "ash": lambda: mat("#cfc6b4", .35, vary=.3, scale=8, second="#8d8474", coat=.3, bump=.1),
        "cream": lambda: mat("#efe4cd", .3, vary=.15, scale=6, second="#d8c3a0", coat=.4, bump=.06),
    }[kind]()


def pots():
    reset(14)
    world_color((.75, .82, .95), .22)
    plane((14, 6), (0, 1, 0), wood("#3c2415", "#8a5a32", .5, 1.1))
    plane((20, 10), (0, 3.2, 3), mat("#b9ab94", .95, vary=.35, scale=1.1, second="#8f7f68", bump=.35, bscale=5), (math.pi / 2, 0, 0))
    row = [("tall", "celadon", -1.75, .5, 1.05), ("jar", "brown", -.75, .85, 1.0), ("bottle", "blue", .05, .15, .95), ("squat", "ash", .95, .75, 1.0), ("tall", "clay", 2.05, .95, .95),
           ("bowl", "celadon", -.6, -.5, .75), ("cup", "cream", .45, -.75, .9), ("cup", "cream", .95, -.55, .9), ("bowl", "blue", 1.75, -.3, .7), ("jar", "clay", -2.75, .95, .8), ("bottle", "brown", 2.9, .6, .9), ("cup", "clay", -1.4, -.7, .9)]
    for k, g, x, y, s in row:
        put(lathe(smooth_profile(VASES[k]), 72), glaze(g), (x, y, 0), (0, 0, R.uniform(0, 6)), s)
    area((-4.5, -1.5, 3.6), (0, .5, .5), 2.2, 330, (1, .93, .82))
    area((4, -3, 2.5), (0, .5, .5), 2.5, 60, (.75, .85, 1))
    cam((.15, -4.8, 1.55), (.15, .5, .62), 44, 2.2, (.05, .1, .7), .1)
    render("pots", LAND, 150)


def pot_shelves():
    reset(15)
    world_color((1, .85, .65), .1)
    w = wood("#2c1a10", "#6e4526", .6, 1.4)
    plane((20, 12), (0, 1.2, 4), mat("#7a5b43", .95, vary=.4, scale=1.2, bump=.4, bscale=5), (math.pi / 2, 0, 0))
    keys, glz = list(VASES), ["celadon", "brown", "blue", "clay", "clay", "ash", "cream"]
    gl = {g: glaze(g) for g in set(glz)}
    data = {k: lathe(smooth_profile(p), 48) for k, p in VASES.items()}
    for sh in range(5):
        z = sh * 1.25
        box((9, .95, .07), (0, .6, z), w)
        x = -4.1
        while x < 4.1:
            k = R.choice(keys if sh % 2 else ["bowl", "cup", "squat", "jar", "cup", "bowl"])
            r = max(p[0] for p in VASES[k]) * .62
            x += r + .04
            for n in range(3 if k == "bowl" and R.random() < .6 else 1):
                put(data[k], gl[R.choice(glz)], (x, .55 + R.uniform(-.12, .12), z + .035 + n * .1), (0, 0, R.uniform(0, 6)), .62)
            x += r + .05
    for x in (-4.2, -1.4, 1.4, 4.2):
        box((.08, .9, 7), (x, .6, 2.5), w)
    area((-3.5, -4, 5.5), (0, .5, 2), 1.2, 420, (1, .8, .55))
    point((2.6, -.8, 3.4), 70, (1, .65, .35), .15)
    cam((-2.2, -4.3, 2.3), (.5, .6, 2.05), 36, 1.8, (-.6, .5, 2.0), .15)
    render("pot-shelves", LAND, 130)


def book_row(x0, x1, y, z, mats, page, rot=False, seed=0):
    x = x0
    while x < x1:
        t, h, d = R.uniform(.025, .07), R.uniform(.2, .29), R.uniform(.15, .19)
        if R.random() < .04:
            x += R.uniform(.05, .15)
            continue
        tilt = R.uniform(.1, .2) if R.random() < .04 else 0
        m = R.choice(mats)
        box((t, d, h), (x + t / 2, y, z + h / 2), m, (0, tilt, 0), .004)
        box((t * .8, d * .98, h * .97), (x + t / 2, y + .006, z + h / 2), page)
        if R.random() < .5:
            box((t * 1.01, .002, .012), (x + t / 2, y - d / 2 - .001, z + h * .8), page)
            box((t * 1.01, .002, .012), (x + t / 2, y - d / 2 - .001, z + h * .25), page)
        x += t + .002


def books():
    reset(16)
    world_color((1, .9, .75), .25)
    cols = ["#7a1f2b", "#1f4d5c", "#c08a2d", "#2f5d3a", "#d8c7a4", "#34406e", "#a9502f", "#5b3a5e", "#88a3a8", "#3a3a3a", "#c7583e", "#e0b64f"]
    mats = [mat(c, .55, vary=.15, scale=30, bump=.05) for c in cols]
    page, w = mat("#efe6d0", .9), wood("#51301a", "#a87445", .45, 1.2)
    for side in (-1, 1):
        for u in range(6):
            for sh in range(6):
                z = .1 + sh * .36
                cy = 1 + u * 1.25
                # shelves run along y; a row is built along x then turned
                objs0 = set(bpy.context.scene.objects)
                book_row(-.56, .56, 0, z + .02, mats, page)
                new = [o for o in bpy.context.scene.objects if o not in objs0]
                for o in new:
                    lx, ly, lz = o.location
                    o.location = (side * (1.15 - ly * -1), cy + lx * -side, lz)
                    o.rotation_euler[2] = -side * math.pi / 2 if side > 0 else math.pi / 2
                box((.24, 1.22, .025), (side * 1.16, cy, z), w)
            box((.26, .03, 2.4), (side * 1.16, 1 + u * 1.25 - .62, 1.2), w)
        box((.02, 8, 2.4), (side * 1.3, 4.2, 1.2), w)
        box((.3, 8, .05), (side * 1.16, 4.2, 2.3), w)
    plane((10, 20), (0, 5, 0), wood("#5d3a20", "#a06d40", .25, .8, "Y"))
    plane((10, 20), (0, 5, 3), mat("#f1e9da", .9))
    plane((8, 4), (0, 8.8, 1.5), mat("#ffe9c4", emit=.95), (math.pi / 2, 0, 0))
    for y in (1.2, 3.4, 5.6):
        area((0, y, 2.95), (0, y, 0), .9, 34, (1, .85, .62))
    # reading table with a stack and an open book
    box((1.1, .7, .04), (0, 1.3, .72), w, bevel=.01)
    for x in (-.5, .5):
        for y in (1.02, 1.58):
            box((.05, .05, .72), (x, y, .36), w)
    z = .74
    for k in range(6):
        h = R.uniform(.025, .05)
        wd, dp = R.uniform(.26, .3), R.uniform(.19, .22)
        rz = R.uniform(-.35, .35)
        box((wd, dp, h), (-.22, 1.3, z + h / 2), mats[k * 2 % 12], (0, 0, rz), .004)
        box((wd * .985, dp * 1.005, h * .72), (-.22, 1.3, z + h / 2), page, (0, 0, rz))
        z += h
    for sgn in (-1, 1):
        v, f = [], []
        for i in range(9):
            t = i / 8
            for y in (-.15, .15):
                v.append((sgn * t * .21, y, .05 * math.sin(math.pi * (t * .75 + .1)) ** 1.0))
        for i in range(8):
            f.append((2 * i, 2 * i + 2, 2 * i + 3, 2 * i + 1))
        o = put(mesh(v, f), page, (.24, 1.26, .75), (0, 0, .25))
        o.modifiers.new("s", "SOLIDIFY").thickness = .02
    cam((.12, -.35, 1.32), (-.02, 3.0, 1.0), 30, 1.6, (-.1, 1.3, .85), .35)
    render("library", LAND, 130)


def wet_street(name="wet-street", size=LAND):
    reset(18)
    world_color((.06, .10, .2), 1.3)
    for yy in (3, 9, 16, 24):
        area((0, yy, 5.6), (0, yy, 0), 2.2, 60, (1, .72, .42), 4)
    ground = mat("#20242a", .18, vary=.5, scale=1.2, bump=.0)
    nt = ground.node_tree
    p = nt.nodes["Principled BSDF"]
    tc = nt.nodes.new("ShaderNodeTexCoord")
    n = nt.nodes.new("ShaderNodeTexNoise")
    n.inputs["Scale"].default_value = .55
    n.inputs["Detail"].default_value = 6
    rr = nt.nodes.new("ShaderNodeValToRGB")
    fill_ramp(rr, [(.42, (.02,) * 3), (.6, (.4,) * 3)])
    nt.links.new(tc.outputs["Object"], n.inputs["Vector"])
    nt.links.new(n.outputs[0], rr.inputs[0])
    nt.links.new(rr.outputs[0], p.inputs["Roughness"])
    br = nt.nodes.new("ShaderNodeTexBrick")
    br.inputs["Scale"].default_value = 2.2
    br.inputs["Color1"].default_value = (1, 1, 1, 1)
    br.inputs["Color2"].default_value = (.85, .85, .85, 1)
    br.inputs["Mortar"].default_value = (0, 0, 0, 1)
    bp = nt.nodes.new("ShaderNodeBump")
    bp.inputs["Strength"].default_value = .18
    bp.inputs["Distance"].default_value = .02
    nt.links.new(tc.outputs["Object"], br.inputs["Vector"])
    nt.links.new(br.outputs[0], bp.inputs["Height"])
    nt.links.new(bp.outputs[0], p.inputs["Normal"])
    plane((60, 120), (0, 40, 0), ground)
    walls = [mat(c, .8, vary=.35, scale=1.3, bump=.2, bscale=8) for c in ("#c99a4b", "#b98c5a", "#8fa196", "#b5a58d", "#a9673f")]
    lit = [mat("#ffb867", emit=e) for e in (.9, 1.5, 2.2)]
    cool = mat("#a9cdf0", emit=.9)
    frame, dark = wood("#2a1a10", "#5a3a22"), mat("#101418", .3)
    aw = [mat(c, .8, vary=.2, scale=8) for c in ("#7d2f2a", "#2f5a53", "#37507a", "#8a6a2a")]
    tile = mat("#5a2f22", .7, vary=.5, scale=4)
    for side in (-1, 1):
        y = -2.0
        while y < 46:
            w, h = R.uniform(3, 4.6), R.choice((3.4, 5.8, 6.2, 7.4))
            box((4, w - .06, h), (side * 5.2, y + w / 2, h / 2), R.choice(walls))
            x = side * 3.18
            for fl in range(int(h // 2.7)):
                zz = fl * 2.7
                for q in (-.24, .24):
                    if fl == 0:
                        continue
                    on = R.random() < .55
                    box((.1, 1.0, 1.35), (x, y + w / 2 + q * w, zz + 1.45), frame)
                    box((.12, .82, 1.17), (x, y + w / 2 + q * w, zz + 1.45), R.choice(lit[:2]) if on else dark)
                    box((.14, .05, 1.2), (x, y + w / 2 + q * w, zz + 1.45), frame)
            box((.1, w * .72, 2.25), (x, y + w / 2, 1.15), frame)
            m_open = R.choice((lit[0], lit[1], cool, dark, lit[0]))
            box((.12, w * .64, 2.05), (x, y + w / 2, 1.1), m_open)
            for k in range(4):
                box((.16, .05, 2.1), (x, y + w / 2 - w * .3 + k * w * .2, 1.1), frame)
            box((1.15, w * .85, .06), (side * 2.7, y + w / 2, 2.55), R.choice(aw), (0, side * .28, 0))
            tile_roof(w + .3, 4.6, 1.2, tile, (side * 5.2, y + w / 2, h), math.pi / 2)
            put(lathe(smooth_profile([(0, 0), (.2, 0), (.26, .2), (.3, .42), (.26, .42), (.2, .35), (0, .34)]), 24), mat("#8a4a2c", .7), (side * 2.75, y + .5, 0))
            put(leaf_ball(220, .42, .1), mat("#2f5a2c", .6, alpha_trans=.3), (side * 2.75, y + .5, .75))
            y += w
    lan = lathe(smooth_profile([(0.06, 0), (.2, .05), (.28, .22), (.28, .34), (.2, .5), (.06, .55)]), 24)
    reds = [mat(c, .6, emit=2.6, emit_col=c) for c in ("#ff3a14", "#ff8a1a", "#ff5420", "#ffb03a")]
    for k in range(11):
        y = 1.5 + k * 3.3
        z0 = 4.1 + .25 * math.sin(k)
        pts = [(-3.1, y, z0 + .5), (-1.5, y, z0), (0, y, z0 - .15), (1.5, y, z0), (3.1, y, z0 + .5)]
        tube(pts, .012, dark)
        for j in range(5):
            x = -2.2 + j * 1.1
            z = z0 - .55 - .14 * (1 - (x / 3) ** 2)
            put(lan, R.choice(reds), (x, y, z), scale=.85)
    tube([(0, 46, 0), (0, 46, 5)], .1, dark)
    put(ball(16), mat("#ffd28a", emit=25), (0.4, 44, 4.6), scale=.35)
    cam((-.6, -3.6, 1.25), (.25, 14, 1.75), 27, 2.8, (0, 5, 1.5), 1.0)
    render(name, size, 150)


def fruit():
    reset(19)
    sky(35, 120, .05, 1, 2, disc=False)
    area((-3, -2, 4.5), (0, 1, 0), 3, 260, (1, .93, .82))
    area((4, 3, 3), (0, 1, 0), 2, 60, (1, .85, .65))
    plane((14, 14), (0, 3, -.02), wood("#4a3220", "#866040", .7, 1.2))
    weave = mat("#c79a57", .7, vary=.35, scale=20, bump=.5, bscale=70)
    b = ball(40)
    kinds = {
        "cam": (mat("#ee7716", .38, vary=.2, scale=4, second="#e06d12", bump=.06, bscale=60, sss=.05, perobj=.06), .19, (1, 1, .92)),
        "chanh": (mat("#6f9f2c", .35, vary=.3, scale=5, second="#4f7d22", bump=.06, bscale=60, perobj=.12), .13, (1, 1, 1.12)),
        "xoai": (mat("#f0b431", .35, vary=.5, scale=2.2, second="#a9b03a", sss=.05, perobj=.08), .2, (.82, 1.25, .74)),
        "ca": (mat("#c9281c", .2, vary=.15, scale=3, second="#d8481f", coat=.4, perobj=.06), .16, (1, 1, .82)),
        "buoi": (mat("#b6bd4a", .45, vary=.35, scale=3, second="#8f9d35", bump=.08, bscale=50, perobj=.08), .33, (1, 1, 1.08)),
        "man": (mat("#a31f4a", .25, vary=.3, scale=4, second="#d2557b", coat=.3, perobj=.1), .15, (.9, .9, 1.15)),
        "tao": (mat("#7fae3a", .3, vary=.4, scale=3, second="#c9c24a", coat=.3, perobj=.08), .17, (1, 1, .9)),
    }
    stem, green = mat("#4d5a22", .8), mat("#3f6a2a", .6, alpha_trans=.3)
    lf = mesh([(0, 0, 0), (.05, .06, .015), (0, .2, .0), (-.05, .06, .015)], [(0, 1, 2, 3)], False)
    order = ["cam", "chanh", "xoai", "ca", "buoi", "man", "tao", "cam", "ca", "xoai", "man", "chanh"]
    n = 0
    for gy in range(4):
        for gx in range(-2, 3):
            kx = order[(n * 5 + gy) % len(order)]
            n += 1
            m, r, sc = kinds[kx]
            cx, cy = gx * 1.52 + (gy % 2) * .76, gy * 1.45
            cz = gy * .12
            put(lathe([(0, 0), (.66, 0), (.72, .14), (.75, .15), (.75, .17), (.7, .16), (.64, .03), (0, .03)], 48), weave, (cx, cy, cz))
            layer, z = 0, r * .9
            R0 = .62
            while R0 > r * .8 and layer < 5:
                step = 2 * r * .97
                cnt = int(R0 / step) + 1
                for i in range(-cnt, cnt + 1):
                    for j in range(-cnt, cnt + 1):
                        x = (i + (j % 2) * .5) * step + (layer % 2) * step * .5
                        y = j * step * .866 + (layer % 2) * step * .29
                        if x * x + y * y < (R0 - r * .55) ** 2:
                            o = put(b, m, (cx + x + R.uniform(-.01, .01), cy + y + R.uniform(-.01, .01), cz + .03 + z * .95), (R.uniform(-.5, .5), R.uniform(-.5, .5), R.uniform(0, 6)), tuple(r * s for s in sc))
                            if kx in ("cam", "tao", "man") and R.random() < .5:
                                put(lathe([(.012, 0), (.008, .05), (0, .05)], 8), stem, (cx + x, cy + y, cz + .03 + z * .95 + r * .85))
                                if R.random() < .6:
                                    put(lf, green, (cx + x, cy + y, cz + .05 + z * .95 + r * .9), (R.uniform(-.2, .5), 0, R.uniform(0, 6)))
                z += r * 1.45
                R0 -= r * .95
                layer += 1
    cam((-.55, -2.7, 2.1), (.1, 1.5, .22), 40, 2.4, (0, .55, .35), .0)
    render("market-fruit", LAND, 110)


def lanterns(name="lanterns", size=PORT):
    reset(20)
    gradient_sky([(0, hexc("#2a2140")), (.25, hexc("#141a38")), (.8, hexc("#060a18"))], 1.0)
    shapes = [
        [(.07, 0), (.3, .12), (.44, .4), (.44, .55), (.3, .82), (.07, .95)],
        [(.07, 0), (.5, .14), (.62, .3), (.5, .46), (.07, .6)],
        [(.06, 0), (.2, .1), (.3, .5), (.3, .95), (.2, 1.35), (.06, 1.45)],
        [(.06, 0), (.16, .2), (.42, .62), (.46, .8), (.3, .98), (.06, 1.05)],
    ]
    datas = []
    for s in shapes:
        prof = smooth_profile(s, 10)
        seg, v, f = 64, [], []
        n = len(prof)
        for i in range(seg):
            a = 2 * math.pi * i / seg
            k = 1 - .045 * abs(math.sin(a * 8))
            for r, z in prof:
                v.append((r * k * math.cos(a), r * k * math.sin(a), z))
        for i in range(seg):
            j = (i + 1) % seg
            for q in range(n - 1):
                f.append((i * n + q, j * n + q, j * n + q + 1, i * n + q + 1))
        datas.append((mesh(v, f), s[-1][1]))

    def lm(c, e):
        m = mat(c, .6)
        nt = m.node_tree
        p = nt.nodes["Principled BSDF"]
        tc = nt.nodes.new("ShaderNodeTexCoord")
        sp = nt.nodes.new("ShaderNodeSeparateXYZ")
        ra = nt.nodes.new("ShaderNodeValToRGB")
        base = hexc(c)
        fill_ramp(ra, [(0, tuple(x * .25 for x in base)), (.45, tuple(min(1, x * 1.0 + .03) for x in base)), (1, tuple(x * .3 for x in base))])
        nt.links.new(tc.outputs["Generated"], sp.inputs[0])
        nt.links.new(sp.outputs[2], ra.inputs[0])
        nt.links.new(ra.outputs[0], p.inputs["Emission"])
        p.inputs["Emission Strength"].default_value = e
        return m
    cols = [lm(c, 1.15) for c in ("#ff3b1f", "#ff9a1f", "#ffcf3a", "#e8306a", "#3fae6a", "#2f8fd0", "#a64fd0", "#ff6a2a")]
    dark, gold, tas = mat("#1a1210", .6), mat("#c9932f", .35, .8), mat("#c9402a", .8, emit=.15)
    for k in range(92):
        y = 2.8 + (k / 92) ** 1.5 * 30
        x = R.uniform(-1, 1) * (.7 + y * .34)
        z = R.uniform(1.7, 2.3) + y * R.uniform(.04, .5)
        d, h = R.choice(datas)
        s = R.uniform(.8, 1.05)
        m = R.choice(cols)
        put(d, m, (x, y, z), (0, 0, R.uniform(0, 6)), s)
        for zz in (0, h):
            put(lathe([(0, -.03), (.1, -.03), (.1, .03), (0, .03)], 24), gold, (x, y, z + zz * s), scale=s)
        tube([(x, y, z + h * s), (x, y, z + h * s + 9)], .006, dark)
        put(lathe([(.02, 0), (.035, -.1), (.06, -.42), (0, -.42)], 16), tas, (x, y, z - .03), scale=s)
    plane((80, 80), (0, 30, 0), water("#0a0f18", .08, .9, 5, .2))
    for k in range(40):
        put(ball(12), mat("#ffb14a", emit=14), (R.uniform(-20, 20), R.uniform(34, 46), R.uniform(.2, 2.5)), scale=R.uniform(.05, .14))
    cam((0, -2.4, 2.2), (0, 8, 3.0 if size == PORT else 3.6), 32, 1.6, (0, 3.4, 2.4), .3)
    render(name, size, 130)


def pipes():
    reset(22)
    sky(38, 140, .075, 1, .8)
    conc = mat("#a9a59b", .85, vary=.3, scale=3, second="#84806f", bump=.35, bscale=30, perobj=.1)
    inner = mat("#77736a", .9, vary=.3, scale=3, bump=.3)
    prof = [(.62, 0), (.62, 2.2), (.78, 2.25), (.78, 2.6), (.68, 2.6), (.66, 2.5), (.48, 2.3), (.48, 0), (.62, 0)]
    d = lathe(prof, 56)
    earth = mat("#8a6542", .95, vary=.45, scale=2.2, second="#5f4229", bump=.9, bscale=9)
    v, f, n = [], [], 110
    for i in range(n + 1):
        for j in range(n + 1):
            x, y = -14 + 28 * i / n, -6 + 34 * j / n
            tr = math.exp(-((x - 2.6) / 1.1) ** 2)
            hp = 1.1 * math.exp(-((x - 5.2) / 1.3) ** 2) * (.8 + .2 * math.sin(y * 1.7))
            z = -1.7 * tr + hp + .05 * math.sin(x * 5.1 + y * 3.3) * math.sin(y * 4.7 - x * 2) + R.uniform(-.02, .02)
            v.append((x, y, z))
    for i in range(n):
        for j in range(n):
            a = i * (n + 1) + j
            f.append((a, a + n + 1, a + n + 2, a + 1))
    put(mesh(v, f), earth)
    for row, cnt in enumerate((4, 3, 2)):
        for k in range(cnt):
            x = -5.4 + k * 1.6 + row * .8
            put(d, conc, (x, 4.1 + R.uniform(-.1, .1), .78 + row * 1.37), (math.pi / 2, R.uniform(0, 6), R.uniform(-.02, .02)))
    for k in range(8):
        put(d, conc, (2.6, 1.5 + k * 2.62, -.95), (-math.pi / 2, 0, 0))
    put(d, conc, (-1.5, .6, .7), (math.pi / 2, 0, .5))
    cone = lathe([(0, .75), (.05, .75), (.2, .06), (.3, .06), (.3, 0), (0, 0)], 32)
    orange, white = mat("#e8571c", .5), mat("#f2f0ea", .4)
    for x, y in ((.75, -.2), (.9, 2.2), (1.0, 4.8), (1.05, 7.6), (1.1, 10.6)):
        put(cone, orange, (x, y, .0))
        put(lathe([(.1, .5), (.145, .34)], 32), white, (x, y, .006), scale=1.02)
    yel, blk = mat("#e3b41f", .5, vary=.2, scale=9), mat("#222222", .6)
    for y in (9.5, 13):
        for k in range(10):
            box((.22, .05, .18), (-4 + k * .22 + (0 if y < 10 else 1.5), y, 1.0), yel if k % 2 else white)
        for x in (-3.9, -2.2):
            box((.06, .06, 1.05), (x + (0 if y < 10 else 1.5), y, .5), blk)
    wall = [mat(c, .85, vary=.25, scale=1.4, bump=.15) for c in ("#e2c27a", "#d7cfbd", "#c9a06a", "#b9c4b8")]
    win, wf = mat("#22343a", .15, spec=.8), mat("#4f6b58", .6)
    tl = mat("#9d4f35", .8, vary=.5, scale=3, second="#5c2e22")
    x = -15
    while x < 18:
        w, h = R.uniform(3.4, 4.6), R.choice((3.2, 5.6, 6.4))
        y = 22 + R.uniform(-.5, .5)
        box((w - .05, 5, h), (x + w / 2, y, h / 2), R.choice(wall))
        for fl in range(1 if h < 4 else 2):
            for q in (-.25, .25):
                box((1.0, .1, 1.3), (x + w / 2 + q * w, y - 2.52, 1.5 + fl * 2.6), wf)
                box((.8, .12, 1.1), (x + w / 2 + q * w, y - 2.53, 1.5 + fl * 2.6), win)
        tile_roof(w + .4, 5.6, 1.4, tl, (x + w / 2, y, h), 0)
        x += w
    crown = leaf_ball(1300, 1, .12)
    mt, tk = mat("#3f6b30", .7, alpha_trans=.3, perobj=.3), mat("#3b2b20", .9)
    for x, y in ((-9, 15), (9.5, 13), (12, 17), (-12, 18), (8, 18.5)):
        tree((x, y, 0), R.uniform(3, 4.5), crown, mt, tk, 1.9)
    cam((-.7, -4.6, 2.3), (-.3, 6, .95), 30, 5.6, (-1, 2.5, .8), -.05)
    render("drain-pipes", LAND, 80)


def bins():
    reset(23)
    sky(40, 150, .062, 1, .8)
    plane((30, 30), (0, 5, 0), mat("#9b958a", .85, vary=.25, scale=3, bump=.2, bscale=20))
    slab = mat("#b7b0a2", .8, vary=.2, scale=4, bump=.15, bscale=20, perobj=.1)
    for gx in range(-14, 15):
        for gy in range(-4, 4):
            box((.58, .58, .05), (gx * .6, gy * .6 - .8, .01), slab, bevel=.012)
    box((20, .3, 3.6), (0, 1.6, 1.8), mat("#e3bd68", .9, vary=.3, scale=1.2, second="#cf9f49", bump=.35, bscale=10))
    box((20, .36, .5), (0, 1.58, .25), mat("#7d6a58", .9, vary=.3, scale=2, bump=.3))
    box((20, .46, .14), (0, 1.58, 3.62), mat("#c8b28a", .8, vary=.2, scale=2))
    blk, steel = mat("#1c1c1c", .5), mat("#b5b9bb", .3, .9)
    for k, c in enumerate(("#2f7d3c", "#e0a51c", "#5d666b")):
        x = -1.45 + k * 1.45
        m = mat(c, .42, vary=.12, scale=12, bump=.06, bscale=90)
        v = []
        for z, w, d in ((.12, .25, .27), (.5, .285, .31), (.98, .325, .36)):
            v += [(-w, -d, z), (w, -d, z), (w, d, z), (-w, d, z)]
        f = [(0, 3, 2, 1)]
        for q in (0, 4):
            for i in range(4):
                f.append((q + i, q + (i + 1) % 4, q + 4 + (i + 1) % 4, q + 4 + i))
        o = put(mesh(v, f, False), m, (x, .55, 0), (0, 0, R.uniform(-.06, .06)))
        bv = o.modifiers.new("b", "BEVEL")
        bv.width, bv.segments = .03, 3
        box((.76, .82, .07), (x, .53, 1.02), m, (.03, 0, 0), .03, 3)
        box((.7, .6, .06), (x, .5, 1.075), m, (.03, 0, 0), .03, 3)
        box((.5, .06, .06), (x, .95, 1.03), m, bevel=.02)
        box((.34, .03, .26), (x, .205, .7), mat("#f4f1e8", .5), (-.11, 0, 0), .01)
        icon = mat(c, .5)
        if k == 0:
            put(petal(.17, .055, .1), icon, (x, .183, .62), (math.pi / 2 - .11, 0, .0))
        elif k == 1:
            for q in range(3):
                a = q * 2.094
                box((.085, .01, .025), (x + math.cos(a + 1.57) * .055, .183, .7 + math.sin(a + 1.57) * .055), icon, (0, -a, 0))
        else:
            box((.1, .01, .1), (x, .185, .69), icon)
            box((.13, .012, .02), (x, .182, .755), icon)
        for sx in (-.24, .24):
            put(lathe([(0, -.04), (.12, -.04), (.14, -.02), (.14, .02), (.12, .04), (0, .04)], 32), blk, (x + sx, .85, .14), (0, math.pi / 2, 0))
    crown = leaf_ball(1600, 1, .1)
    mt = mat("#3f7a33", .6, alpha_trans=.35, perobj=.3)
    for k in range(9):
        put(crown, mt, (-6 + k * 1.6 + R.uniform(-.3, .3), 2.3, 4.0 + R.uniform(-.2, .4)), (0, 0, R.uniform(0, 6)), R.uniform(.8, 1.25))
    put(crown, mt, (3.1, .75, 1.0), (0, 0, 1), .62)
    put(lathe(smooth_profile([(0, 0), (.26, 0), (.3, .1), (.4, .5), (.38, .55), (.33, .5), (0, .48)]), 40), glaze("clay"), (3.1, .75, 0))
    put(crown, mt, (-3.2, .8, .85), (0, 0, 2), .5)
    put(lathe(smooth_profile([(0, 0), (.22, 0), (.25, .1), (.34, .4), (.32, .45), (.28, .4), (0, .38)]), 40), glaze("clay"), (-3.2, .8, 0))
    cam((.35, -4.2, 1.2), (0.05, .9, .85), 41, 4, (0, .3, .8), .0)
    render("three-bins", LAND, 90)


def extinguisher():
    reset(24)
    world_color((.85, .92, 1), .3)
    plane((14, 14), (0, 0, 0), mat("#b9b4a8", .3, vary=.15, scale=2, spec=.5))
    box((14, .2, 5), (0, 1.1, 2.5), mat("#e9e2d2", .9, vary=.12, scale=2, bump=.12, bscale=20))
    box((14, .24, .16), (0, 1.07, .08), mat("#6b5a48", .6))
    red, blk, steel = mat("#b8140f", .22, coat=.7, vary=.1, scale=3), mat("#161616", .45), mat("#c9cccd", .25, 1)
    lab, brass = mat("#f3efe4", .5), mat("#b8923f", .3, .9)
    for x, s in ((-.55, 1.0), (.25, .82), (.95, 1.0)):
        base = lathe(smooth_profile([(0, 0), (.2, 0), (.225, .02), (.23, .08), (.23, .72), (.2, .86), (.1, .95), (.055, .98), (.055, 1.03)], 6), 56)
        put(base, red, (x, .45, .02), (0, 0, 0), s)
        put(lathe([(.2315, .25), (.2315, .62)], 56), lab, (x, .45, .02), scale=s)
        put(lathe([(.232, .5), (.232, .57)], 56), mat("#1d4f8a", .5), (x, .45, .02), scale=s)
        put(lathe([(.232, .28), (.232, .3)], 56), blk, (x, .45, .02), scale=s)
        put(lathe([(.0, 1.03), (.07, 1.03), (.07, 1.09), (0, 1.09)], 32), brass, (x, .45, .02), scale=s)
        box((.05 * s, .3 * s, .02), (x, .38, 1.13 * s + .02), blk, (.12, 0, 0), .006)
        box((.05 * s, .26 * s, .02), (x, .36, 1.2 * s + .02), red, (.3, 0, 0), .006)
        put(lathe([(0, -.02), (.055, -.02), (.055, .02), (0, .02)], 32), steel, (x, .36, 1.065 * s + .02), (math.pi / 2, 0, 0), s)
        tube([(x + .06 * s, .45, 1.06 * s), (x + .3 * s, .4, 1.04 * s), (x + .36 * s, .35, .8 * s), (x + .27 * s, .3, .5 * s), (x + .25 * s, .3, .22 * s)], .022 * s, blk)
        put(lathe([(.025, 0), (.05, -.16), (.045, -.16), (.02, 0)], 24), blk, (x + .25 * s, .3, .24 * s), scale=s)
    # alarm box and lamp on the wall
    box((.42, .1, .42), (-1.75, .95, 1.75), red, bevel=.02)
    put(lathe([(0, 0), (.12, 0), (.12, .04), (.09, .06), (0, .06)], 40), lab, (-1.75, .9, 1.75), (math.pi / 2, 0, 0))
    put(lathe([(0, 0), (.05, 0), (.05, .04), (0, .04)], 30), mat("#222222", .4), (-1.75, .84, 1.75), (math.pi / 2, 0, 0))
    # sand bucket
    put(lathe(smooth_profile([(0, 0), (.2, 0), (.22, .04), (.3, .46), (.31, .48), (.28, .46), (.27, .4), (0, .42)], 5), 48), red, (1.85, .4, .01))
    put(lathe([(0, .43), (.27, .41)], 40), mat("#c2a470", .95, bump=.8, bscale=50, vary=.3, scale=20), (1.85, .4, .01))
    # green door
    box((1.1, .1, 2.5), (3.1, .98, 1.25), mat("#2f6b57", .5, vary=.1, scale=3), bevel=.02)
    box((.3, .08, .04), (2.75, .86, 1.15), steel, bevel=.01)
    area((-3.5, -3, 4), (0, .5, .6), 2.2, 300, (1, .95, .87))
    area((4, -2, 3), (0, .5, .6), 1.5, 60, (.8, .9, 1))
    cam((.55, -3.3, 1.15), (.5, .6, .74), 44, 2.4, (.1, .3, .7), .1)
    render("extinguishers", LAND, 120)


def classroom():
    reset(25)
    sky(30, 60, .22, 1, 1.5, disc=False)
    plane((9, 12), (0, 4, 0), mat("#b98d63", .3, vary=.2, scale=1.5, bump=.05))
    box((9, .2, 3.4), (0, 9, 1.7), mat("#ece6d6", .9, bump=.08))
    box((.2, 12, 3.4), (4.4, 4, 1.7), mat("#ece6d6", .9, bump=.08))
    plane((9, 12), (0, 4, 3.4), mat("#f4f1e8", .9))
    wl = mat("#e9e2cf", .9)
    for y in (-1.6, 1.4, 4.4, 7.4, 9.0):
        box((.24, .9, 3.38), (-4.4, y, 1.7), wl)
    box((.2, 12, .9), (-4.4, 4, .45), wl)
    box((.2, 12, .7), (-4.4, 4, 3.05), wl)
    fr = mat("#3f6a58", .5)
    for y0 in (-.1, 2.9, 5.9):
        for k in (-.95, 0, .95):
            box((.08, .06, 1.9), (-4.38, y0 + k, 1.8), fr)
        box((.08, 2, .06), (-4.38, y0, 1.9), fr)
    board = mat("#26493c", .55, vary=.25, scale=2.4, second="#355c4c")
    w, w2 = wood("#7a4d28", "#c08c55", .35, 1.3), wood("#5a3519", "#946338", .4)
    box((5, .08, 1.5), (-.2, 8.85, 1.75), board)
    for q in ((5.1, .1, .07, 2.53), (5.1, .1, .07, .98)):
        box((q[0], q[1], q[2]), (-.2, 8.83, q[3]), w2)
    ch = mat("#f2f2ea", .9)
    for k in range(26):
        x = -2.2 + (k % 13) * .3
        z = 2.1 - (k // 13) * .35
        box((R.uniform(.08, .22), .01, .025), (x, 8.8, z + R.uniform(-.02, .02)), ch, (0, R.uniform(-.3, .3), 0))
        box((R.uniform(.02, .03), .01, .1), (x + R.uniform(-.05, .05), 8.8, z), ch, (0, R.uniform(-.4, .4), 0))
    bk = [mat(c, .6) for c in ("#2f6fa0", "#c2473a", "#e0b040", "#4f8a4c", "#efe8d6", "#7a5a8a")]
    leg = mat("#3d4a4f", .4, .7)
    for r in range(4):
        for c in range(3):
            x, y = -2.7 + c * 2.45, .9 + r * 1.65
            box((1.5, .55, .035), (x, y, .74), w, (.05, 0, 0), .008)
            for sx in (-.68, .68):
                box((.04, .45, .7), (x + sx, y, .36), leg)
            for sx in (-.38, .38):
                box((.42, .38, .03), (x + sx, y - .55, .45), w, bevel=.008)
                box((.42, .03, .3), (x + sx, y - .74, .72), w, (-.1, 0, 0), .008)
                for ax in (-.18, .18):
                    for ay in (-.16, .16):
                        box((.025, .025, .44), (x + sx + ax, y - .55 + ay, .22), leg)
            for _ in range(R.randint(1, 3)):
                h = R.uniform(.015, .035)
                box((.17, .23, h), (x + R.uniform(-.5, .5), y + R.uniform(-.08, .1), .765 + h / 2), R.choice(bk), (0, 0, R.uniform(-.6, .6)), .003)
    box((1.6, .7, .05), (2.3, 7.6, .78), w2)
    box((1.5, .05, .74), (2.3, 7.3, .4), w2)
    put(lathe(smooth_profile(VASES["jar"]), 40), glaze("celadon"), (2.7, 7.6, .8), scale=.28)
    put(leaf_ball(160, .22, .06), mat("#4f8a3c", .6, alpha_trans=.3), (2.7, 7.6, 1.25))
    for k, c in enumerate(("#c2473a", "#e0b040", "#2f6fa0", "#4f8a4c")):
        box((.02, .55, .42), (4.28, 2 + k * 1.3, 1.9), mat(c, .7, vary=.5, scale=4, second="#efe8d6"))
    sun(24, -62, 5.5, (1, .86, .64), .6)
    area((-6.5, 4, 2.2), (0, 4, .8), 8, 700, (.92, .96, 1), 2.6)
    area((0, 3.5, 3.3), (0, 3.5, 0), 6, 95, (1, .97, .92), 8)
    cam((2.6, -1.5, 1.75), (-.8, 5.2, .95), 25, 5.6, (0, 3, .8), .1)
    render("classroom", LAND, 140)


def bamboo():
    reset(26)
    sky(34, 190, .085, 1, 1)
    sun(40, -20, 2.8, (1, .92, .72), .8)
    ms = [mat(c, .4, vary=.3, scale=3, second=d, perobj=.15) for c, d in (("#7f9f3c", "#59803a"), ("#93a848", "#6b8438"), ("#688a35", "#4a6a2c"))]
    dead = mat("#a8934f", .6, vary=.3, scale=4)
    lm = mat("#7fae3a", .5, alpha_trans=.5, perobj=.25)
    v, f = [], []
    for _ in range(170):
        p = Vector((R.gauss(0, .5), R.gauss(0, .5), R.gauss(0, .25)))
        a = R.uniform(0, 6.28)
        d = Vector((math.cos(a), math.sin(a), -R.uniform(.2, .8))).normalized()
        sd = Vector((-math.sin(a), math.cos(a), 0)) * .018
        L = R.uniform(.16, .3)
        b = len(v)
        v += [tuple(p), tuple(p + d * L * .4 + sd), tuple(p + d * L), tuple(p + d * L * .4 - sd)]
        f.append((b, b + 1, b + 2, b + 3))
    spray = mesh(v, f, False)
    for k in range(190):
        y = R.uniform(1.5, 30)
        x = R.uniform(-1, 1) * (2 + y * .5)
        if abs(x - .5 * math.sin(y * .25)) < .95:
            continue
        rad, h, lean = R.uniform(.035, .06), R.uniform(8, 12), (R.gauss(0, .05), R.gauss(0, .05))
        prof = []
        z = 0
        while z < h:
            seg = R.uniform(.3, .42)
            t = 1 - .5 * z / h
            prof += [(rad * t, z), (rad * t, z + seg - .03), (rad * t * 1.14, z + seg - .015), (rad * t * .93, z + seg)]
            z += seg
        put(lathe(prof, 14), R.choice(ms), (x, y, 0), (lean[0], lean[1], 0))
        for _ in range(8):
            zz = R.uniform(3.0, h)
            put(spray, lm, (x + lean[1] * zz + R.uniform(-.4, .4), y - lean[0] * zz + R.uniform(-.4, .4), zz), (0, 0, R.uniform(0, 6)), R.uniform(.8, 1.5))
        if y < 14 and R.random() < .5:
            put(spray, lm, (x + R.uniform(-.3, .3), y, R.uniform(.3, 1.2)), (0, 0, R.uniform(0, 6)), R.uniform(.4, .8))
    plane((60, 60), (0, 20, 0), mat("#7a6238", .95, vary=.5, scale=3, second="#54492a", bump=.6, bscale=14))
    lit = mesh([(0, 0, 0), (.03, .08, .01), (0, .2, 0), (-.03, .08, .01)], [(0, 1, 2, 3)], False)
    for _ in range(1600):
        y = R.uniform(0, 14)
        put(lit, dead, (R.uniform(-1, 1) * (1 + y * .4), y, .015), (R.uniform(-.2, .2), R.uniform(-.2, .2), R.uniform(0, 6)), R.uniform(.7, 1.4))
    stone = mat("#b7ad97", .85, vary=.3, scale=5, bump=.3)
    for k in range(26):
        y = .2 + k * .62
        put(lathe([(0, .04), (.26, .04), (.3, .0)], 10), stone, (.5 * math.sin(y * .25) + R.uniform(-.12, .12), y, 0), (0, 0, R.uniform(0, 6)), (R.uniform(.9, 1.25), R.uniform(.75, 1), 1))
    back = leaf_ball(900, 1, .16)
    bm = mat("#6f9440", .7, alpha_trans=.4, perobj=.3)
    for _ in range(70):
        put(back, bm, (R.uniform(-34, 34), R.uniform(31, 40), R.uniform(0, 12)), (0, 0, R.uniform(0, 6)), R.uniform(3, 5))
    cam((0, -1.8, 1.55), (.15, 9, 2.0), 26, 4, (0, 5, 1.5), .15)
    render("bamboo-path", LAND, 80)


def vials():
    reset(27)
    world_color((.9, .95, 1), .55)
    plane((12, 8), (0, 1, 0), mat("#dfe8ea", .35, vary=.05))
    box((3.3, 1.7, .05), (0, .55, .03), mat("#c7cdd0", .22, 1, bump=.03, bscale=120), bevel=.02)
    for y in (-.3, 1.4):
        box((3.3, .04, .14), (0, y, .09), mat("#c7cdd0", .22, 1), bevel=.015)
    cloth = mat("#6fa3b8", .9, vary=.15, scale=30, bump=.4, bscale=120)
    box((1.2, .8, .03), (-.95, .5, .08), cloth, (0, 0, .1), .01)
    glass = mat("#f2fbff", .02, trans=1, spec=.5)
    liq = mat("#e9d9a2", .05, trans=.6)
    cap = [mat(c, .35) for c in ("#2f6fa0", "#c2473a", "#4f8a4c")]
    alu, rub, lab = mat("#c9cccf", .25, 1), mat("#7a6f6a", .7), mat("#fbfaf5", .6)
    vi = lathe(smooth_profile([(0, 0), (.14, 0), (.155, .02), (.155, .34), (.14, .4), (.075, .44), (.075, .5), (.09, .52)], 6), 48)
    lb = lathe([(.157, .08), (.157, .28)], 48)
    st = lathe([(.1575, .23), (.1575, .26)], 48)
    for k in range(9):
        x, y = -1.25 + (k % 5) * .48 + R.uniform(-.03, .03) + (k // 5) * .2, .35 + (k // 5) * .5
        z = .1
        c = cap[k % 3]
        put(vi, glass, (x, y, z), (0, 0, R.uniform(0, 6)))
        put(lathe([(0, .02), (.14, .02), (.14, .3), (0, .3)], 32), liq, (x, y, z))
        put(lb, lab, (x, y, z))
        put(st, c, (x, y, z))
        put(lathe([(.0, .5), (.1, .5), (.1, .57), (0, .57)], 32), alu, (x, y, z))
        put(lathe([(0, .57), (.105, .57), (.105, .6), (.095, .61), (0, .61)], 32), c, (x, y, z))
    # syringe
    cl = mat("#f4fbff", .05, trans=.9)
    rz = -.32
    def along(t, z=.13):
        return (.75 + math.cos(rz) * t, .05 + math.sin(rz) * t, z)
    ax = (0, math.pi / 2, rz)
    put(lathe([(.075, 0), (.075, .85), (.03, .9), (.03, .98)], 32), cl, along(-.2), ax)
    put(lathe([(0, 0), (.068, 0), (.068, .06), (0, .06)], 32), rub, along(.05), ax)
    put(lathe([(.03, 0), (.03, .5)], 16), mat("#f0f0ec", .4), along(-.45), ax)
    put(lathe([(0, 0), (.1, 0), (.1, .02), (0, .02)], 32), mat("#f0f0ec", .4), along(-.47), ax)
    put(lathe([(0, 0), (.14, 0), (.14, .02), (0, .02)], 32), mat("#f0f0ec", .4), along(-.21), ax)
    put(lathe([(.008, 0), (.006, .5), (0, .52)], 12), alu, along(.77), ax)
    for k in range(5):
        put(ball(24), mat("#fdfdfb", .95, bump=.8, bscale=18), (1.15 + (k % 3) * .22, .95 + (k // 3) * .2, .17), scale=.12)
    put(leaf_ball(380, .6, .11), mat("#5d9a48", .6, alpha_trans=.3), (-2.3, 2.8, .9))
    put(lathe(smooth_profile(VASES["jar"]), 40), glaze("cream"), (-2.3, 2.8, 0), scale=.6)
    plane((16, 8), (0, 4.6, 3), mat("#cfe0df", .9), (math.pi / 2, 0, 0))
    area((-3, 1.5, 3.6), (0, .6, .2), 2.4, 150, (1, .97, .92))
    area((3.5, -1, 2.6), (0, .6, .2), 1.5, 45, (.85, .93, 1))
    cam((.1, -2.6, 1.3), (0, .6, .28), 45, 2.0, (-.3, .35, .3), .0)
    render("vaccine-tray", LAND, 140)


def rain_window():
    reset(28)
    world_color((.16, .22, .3), 1)
    glass = mat("#ffffff", 0, trans=1, spec=.5)
    glass.node_tree.nodes["Principled BSDF"].inputs["IOR"].default_value = 1.33
    db = [lathe(smooth_profile([(0, -.001), (.9, 0), (.98, .16), (.82, .42), (.45, .6), (0, .65)], 5), 26)]
    for _ in range(620):
        r = .004 + .022 * R.random() ** 4
        x, z = R.uniform(-1.0, 1.0), R.uniform(-.65, .65)
        put(db[0], glass, (x, 0, z), (math.pi / 2, 0, R.uniform(0, 6)), (r * R.uniform(.85, 1.1), r * R.uniform(.95, 1.35), r))
    for _ in range(14):
        x, z0 = R.uniform(-.95, .95), R.uniform(-.2, .6)
        z = z0
        while z > z0 - R.uniform(.3, .7):
            z -= R.uniform(.018, .05)
            r = R.uniform(.004, .011)
            put(db[0], glass, (x + math.sin(z * 18) * .012, 0, z), (math.pi / 2, 0, 0), (r, r * 1.5, r))
        put(db[0], glass, (x, 0, z), (math.pi / 2, 0, 0), (.026, .036, .026))
    for _ in range(90):
        c = R.choice(("#ffb45a", "#ff7a3a", "#ffd98a", "#7fc4ff", "#ff5a4a", "#ffe9c0", "#8fe0b0"))
        y = R.uniform(9, 26)
        put(ball(14), mat(c, emit=R.uniform(3, 9)), (R.uniform(-1, 1) * y * .5, y, R.uniform(-.26, .16) * y), scale=R.uniform(.07, .16))
    for _ in range(26):
        y = R.uniform(24, 34)
        box((R.uniform(2.5, 5), 2, R.uniform(6, 15)), (R.uniform(-20, 20), y, -5), mat("#31434f", emit=.18))
    plane((80, 60), (0, 40, -9), mat("#18232b", .15, spec=.8))
    plane((120, 60), (0, 60, 14), mat("#5a6f86", emit=.6), (math.pi / 2, 0, 0))
    wd = wood("#3a2416", "#75492a")
    box((2.6, .12, .1), (0, -.05, -.66), wd)
    cam((0, -1.55, 0), (0, 10, -.02), 34, .42, (0, -.0, 0), .55)
    render("rain-window", WIDE, 420)


def garden():
    reset(29)
    sky(36, 130, .07, 1, .8)
    sun(32, 45, 1.6, (1, .86, .64), 1)
    soil = mat("#5f4630", .95, vary=.4, scale=6, second="#3e2c1d", bump=1.0, bscale=22)
    path = mat("#a58f6c", .95, vary=.3, scale=3, bump=.5, bscale=18)
    plane((60, 60), (0, 15, 0), path)
    def cabbage(n, r, lift):
        v, f = [], []
        for i in range(n):
            a = i * 2.4
            t = i / n
            L, W = r * (1 - .55 * t), r * .55 * (1 - .45 * t)
            el = .25 + 1.15 * t * lift
            d = Vector((math.cos(a), math.sin(a), 0))
            s = Vector((-math.sin(a), math.cos(a), 0))
            base = len(v)
            nu, nv = 5, 6
            for j in range(nv + 1):
                q = j / nv
                w = W * math.sin(math.pi * min(1, q * .8 + .15))
                for k in range(nu + 1):
                    u = k / nu * 2 - 1
                    p = d * (L * q * math.cos(el)) + s * (u * w) + Vector((0, 0, L * q * math.sin(el) + .1 * r * u * u + .05 * r * math.sin(u * 7 + q * 9 + i)))
                    v.append(tuple(p))
            for j in range(nv):
                for k in range(nu):
                    b = base + j * (nu + 1) + k
                    f.append((b, b + 1, b + nu + 2, b + nu + 1))
        return mesh(v, f)
    kinds = [(cabbage(16, .3, 1.0), mat("#6fa843", .5, alpha_trans=.35, perobj=.2)), (cabbage(11, .26, 1.2), mat("#a3c95a", .5, alpha_trans=.4, perobj=.2)),
             (cabbage(12, .27, .8), mat("#7a3b56", .5, alpha_trans=.35, perobj=.2)), (cabbage(22, .2, 1.3), mat("#4f8a3a", .5, alpha_trans=.35, perobj=.2))]
    wd = wood("#6b4a2c", "#a98256", .8, 1.5, "Y")
    for r in range(-4, 5):
        x = r * 1.75
        box((1.15, 26, .26), (x, 13, .1), soil)
        for sx in (-.6, .6):
            box((.05, 26, .28), (x + sx, 13, .14), wd)
        for k in range(46):
            y = .6 + k * .5
            kd = kinds[(r * 3 + int(y // 6) * 2) % 4]
            for sx in (-.3, .3):
                put(kd[0], kd[1], (x + sx + R.uniform(-.05, .05), y + R.uniform(-.06, .06), .23), (0, 0, R.uniform(0, 6)), R.uniform(.8, 1.2))
    # trellis
    bm = mat("#b39a5a", .6, vary=.3, scale=5)
    vine = leaf_ball(700, .6, .11)
    vm = mat("#4c8a37", .6, alpha_trans=.4, perobj=.25)
    for k in range(9):
        x = -8 + k * 2
        tube([(x, 26, 0), (x, 26, 2.6)], .035, bm)
        for _ in range(6):
            put(vine, vm, (x + R.uniform(-1, 1), 26, R.uniform(.6, 2.6)), (0, 0, R.uniform(0, 6)), R.uniform(.6, 1.0))
    for z in (1.2, 2.5):
        tube([(-9, 26, z), (9, 26, z)], .03, bm)
    # watering can
    st = mat("#4d8f86", .35, .3, vary=.2, scale=5)
    put(lathe(smooth_profile([(0, 0), (.2, 0), (.21, .03), (.2, .36), (.17, .4), (.15, .38), (0, .3)], 5), 40), st, (.88, 1.7, .02))
    tube([(1.06, 1.7, .1), (1.25, 1.62, .2), (1.42, 1.55, .46)], .025, st)
    put(lathe([(.03, 0), (.075, .06), (0, .07)], 24), st, (1.42, 1.55, .45), (.0, .6, -.4))
    tube([(.7, 1.75, .12), (.5, 1.8, .3), (.66, 1.76, .5), (.86, 1.7, .42)], .018, st)
    wall = [mat(c, .85, vary=.25, scale=1.4, bump=.15) for c in ("#e2c27a", "#e6dcc6", "#d2a878", "#bccab9")]
    tl, win = mat("#a6543a", .8, vary=.5, scale=3, second="#5c2e22"), mat("#2a3f46", .15, spec=.8)
    x = -24
    while x < 24:
        w, h = R.uniform(3.6, 5), R.choice((3.4, 6.2, 8.6))
        box((w - .05, 5, h), (x + w / 2, 34, h / 2), R.choice(wall))
        for fl in range(int(h // 2.8)):
            for q in (-.25, .25):
                box((.9, .1, 1.2), (x + w / 2 + q * w, 31.46, 1.7 + fl * 2.7), win)
        tile_roof(w + .4, 5.6, 1.4, tl, (x + w / 2, 34, h), 0)
        x += w
    crown = leaf_ball(1300, 1, .12)
    mt, tk = mat("#3f6b30", .7, alpha_trans=.3, perobj=.3), mat("#3b2b20", .9)
    for _ in range(16):
        tree((R.uniform(-20, 20), R.uniform(28, 30.5), 0), R.uniform(2.4, 4), crown, mt, tk, 1.7)
    cam((.95, -1.6, 1.5), (.5, 9, .5), 27, 4.5, (.9, 2.2, .4), .05)
    render("garden", LAND, 80)


def tea():
    reset(30)
    world_color((.8, .88, 1), .25)
    w = wood("#4a2a16", "#9a6638", .35, 1.0)
    plane((10, 5), (0, .6, 0), w)
    tray = wood("#2c170c", "#5f3a20", .35, 1.6)
    put(lathe([(0, .02), (1.05, .02), (1.1, .05), (1.12, .13), (1.17, .13), (1.16, .03), (1.1, 0), (0, 0)], 72), tray, (0, .4, 0))
    gz = mat("#e8ece4", .14, coat=.7, vary=.8, scale=3.5, second="#2f5f8f")
    body = smooth_profile([(0, 0), (.22, 0), (.26, .03), (.42, .2), (.44, .36), (.32, .52), (.2, .56), (.18, .56)], 7)
    put(lathe(body, 72), gz, (-.2, .55, .03))
    put(lathe(smooth_profile([(.2, .56), (.16, .62), (.05, .66), (.035, .7), (.07, .74), (.05, .79), (0, .8)], 6), 48), gz, (-.2, .55, .03))
    tube([(.18, .5, .22), (.38, .45, .28), (.44, .43, .45), (.55, .4, .58)], .055, gz)
    tube([(-.6, .62, .42), (-.85, .68, .42), (-.88, .69, .2), (-.62, .62, .16)], .032, gz)
    cup = lathe(smooth_profile([(0, 0), (.11, 0), (.115, .03), (.17, .12), (.19, .23), (.175, .23), (.155, .13), (0, .06)], 6), 56)
    te = mat("#8a5a14", .05, spec=.6)
    for x, y in ((.45, -.1), (.02, -.25), (-.5, -.12), (.72, .4)):
        put(cup, gz, (x, y, .03))
        put(lathe([(0, .17), (.168, .17)], 40), te, (x, y, .03))
    # newspaper-like bulletin folded beside
    pap = mat("#f3ede0", .9, vary=.06, scale=20)
    box((1.15, 1.5, .025), (1.95, .5, .015), pap, (0, 0, -.25), .006)
    ink, pic = mat("#3a3a38", .9), mat("#3d7a5a", .7, vary=.8, scale=3, second="#d99a5a")
    ca, sa = math.cos(-.25), math.sin(-.25)
    def onp(u, v, su, sv, m):
        box((su, sv, .002), (1.95 + ca * u - sa * v, .5 + sa * u + ca * v, .029), m, (0, 0, -.25))
    onp(0, .6, .9, .12, mat("#0b4f6c", .9))
    onp(0, .25, .95, .5, pic)
    for c in (-.26, .26):
        for k in range(10):
            onp(c + R.uniform(-.01, .0), -.08 - k * .06, .44 - (.12 if k == 9 else 0), .022, ink)
    put(lathe(smooth_profile(VASES["bottle"]), 56), glaze("celadon"), (-1.75, 1.1, 0), scale=.85)
    mp, mc, ms, stem = petal_mat(), mat("#c9b13b", .6), mat("#f2c84b", .5), mat("#55803f", .6)
    lotus((-1.68, 1.05, 1.62), .55, .55, mp, mc, ms, stem)
    lotus((-1.98, 1.2, 1.45), .4, .1, mp, mc, ms, stem)
    put(lotus_leaf(.36, .35), leaf_mat(), (-1.42, 1.25, 1.4), (.4, .5, 0))
    tube([(-1.72, 1.1, 1.0), (-1.5, 1.2, 1.25), (-1.42, 1.25, 1.4)], .012, stem)
    plane((16, 8), (0, 3.2, 3), mat("#c8b99a", .95, vary=.25, scale=1.1, bump=.25, bscale=6), (math.pi / 2, 0, 0))
    area((-4, -.5, 3.2), (0, .5, .3), 1.8, 300, (1, .9, .74))
    area((3.5, -2.5, 2.5), (0, .5, .3), 2, 50, (.8, .9, 1))
    cam((.25, -3.5, 1.75), (.15, .55, .45), 38, 2.4, (0, .2, .35), .1)
    render("tea-table", LAND, 140)


SCENES = {
    "lotus-morning": lotus_cover, "river-dusk": river_dusk, "river-morning": river_morning, "roofs": roofs, "lanterns": lanterns, "drain-pipes": pipes,
    "three-bins": bins, "pots": pots, "library": books, "market-fruit": fruit, "wet-street": wet_street, "classroom": classroom,
    "vaccine-tray": vials, "extinguishers": extinguisher, "garden": garden, "pot-shelves": pot_shelves, "lotus-pond": lotus_pond,
    "rain-window": rain_window, "bamboo-path": bamboo, "tea-table": tea, "rice-field": rice_field,
}

for key in (WANTED or SCENES):
    SCENES[key]()
